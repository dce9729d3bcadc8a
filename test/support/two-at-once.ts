import PQueue from "p-queue";

/** Works on items in their order, two at once: on two cores the engine plans a statement while another is executed. */
export async function twoAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  await new PQueue({ concurrency: 2 }).addAll(items.map(item => () => work(item)));
}
