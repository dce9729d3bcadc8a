import { once } from "node:events";
import { availableParallelism, loadavg } from "node:os";
import { Worker } from "node:worker_threads";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { RepositoryError } from "../../../common/repository-error.js";
import { WaitingLine } from "../../../common/waiting-line.js";

/** Milliseconds of the work itself on a machine that has nothing else to do, where the largest picture takes a second. */
const timeLimitMs = 15_000;

/** The factor by which a busy machine is slower, 1 to 20: nobody may be refused for what others do. */
const slowness = () => Math.min(20, Math.max(1, loadavg()[0]! / availableParallelism()));

const resourceLimits = { maxOldGenerationSizeMb: 384 };

/** With two threads one graph that never comes to an end leaves the other for all who wait. */
const line = new WaitingLine({ atOnce: 2, mostWaiting: 32 });
const idle = new Set<Worker>();

/**
 * Places for a graph, worked out by elkjs in a thread of its own so that other requests go on. Throws DEADLINE_EXCEEDED
 * where that takes too long, not counting the wait for a thread and its start, TOO_MANY_REQUESTS where too many wait, and
 * the reason of `gone` once that is aborted: nobody wants the picture any more.
 */
export function layOutInThread(graph: ElkNode, gone?: AbortSignal, limitMs = timeLimitMs): Promise<ElkNode> {
  return line.turn(() => layOutNow(graph, gone, limitMs), gone);
}

async function layOutNow(graph: ElkNode, gone: AbortSignal | undefined, limitMs: number): Promise<ElkNode> {
  const [resting] = idle;
  if (resting) idle.delete(resting);
  const worker = resting ?? (await startThread());
  const late = AbortSignal.timeout(Math.ceil(limitMs * slowness()));
  worker.ref();
  worker.postMessage(graph);
  try {
    const signal = gone ? AbortSignal.any([late, gone]) : late;
    const [answer] = await once(worker, "message", { signal });
    if (answer.fault) throw new Error(`elkjs: ${answer.fault}`);
    idle.add(worker);
    return answer.graph;
  } catch (error) {
    await worker.terminate();
    gone?.throwIfAborted();
    throw late.aborted ? tooLong() : error;
  } finally {
    worker.unref();
  }
}

/** It ends with the process, and does not keep it alive. */
async function startThread(): Promise<Worker> {
  const started = new Worker(new URL("layout-worker.mjs", import.meta.url), { resourceLimits, execArgv: [] });
  started.once("exit", () => idle.delete(started));
  // One that fails while it works is heard by whoever waits for it; one that rests must not end the process.
  started.on("error", () => {});
  await once(started, "message");
  return started;
}

const tooLong = () =>
  new RepositoryError("DEADLINE_EXCEEDED", "Gambar ini terlalu lama disusun; persempit pertanyaannya.");
