/** Returns the milliseconds of CPU that this process uses for an action; a clock would also measure other processes. */
export async function cpuTimeOf(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
