/**
 * Repeats a check until it is true. Throws after some seconds; default: 120, which a busy machine needs now and then.
 */
export async function eventually(isSo: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > seconds * 1_000) throw new Error(`Still not so after ${seconds} s.`);
    await new Promise(done => setTimeout(done, 200));
  }
}
