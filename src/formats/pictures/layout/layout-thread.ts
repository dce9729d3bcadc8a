import { once } from "node:events";
import { availableParallelism, loadavg } from "node:os";
import { Worker } from "node:worker_threads";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { FairQueue, type Waiting } from "../../../common/fair-queue.js";
import { RepositoryError } from "../../../common/repository-error.js";
import { traced } from "../../../common/tracing.js";

/** Time limit of a layout in ms, on an idle machine, where the largest picture takes a second. */
const timeLimitMs = 15_000;

/** Returns the factor, 1–20, by which a busy machine is slower, so that the load of others does not cause a refusal. */
const slowness = () => Math.min(20, Math.max(1, loadavg()[0]! / availableParallelism()));

/** Memory of a thread, which a picture of 100 boxes, each with an arrow to each other one, exceeds in 4 s. */
const resourceLimits = { maxOldGenerationSizeMb: 384 };

/** Boxes and arrows from which a layout takes more than a moment. */
const large = 150;

/** Queue of layouts. Two threads, of which one remains for small pictures: an endless layout delays none of these. */
export const pictureQueue = new FairQueue({ atOnce: 2, atOnceLarge: 1, mostWaiting: 32 });
const idle = new Set<Worker>();

/**
 * Computes a layout with elkjs in a separate thread, so that other requests proceed. Throws DEADLINE_EXCEEDED after the
 * time limit (without the time in the queue and for starting the thread), OUT_OF_MEMORY if the thread's memory does not
 * suffice, TOO_MANY_REQUESTS if the queue is full, and the reason of `gone` once it is aborted.
 */
export function layOutInThread(graph: ElkNode, waiting: Waiting = {}, limitMs = timeLimitMs): Promise<ElkNode> {
  const isLarge = (graph.children?.length ?? 0) + (graph.edges?.length ?? 0) > large;
  const layOut = () => pictureQueue.turn(() => layOutNow(graph, waiting.gone, limitMs), { ...waiting, isLarge });
  return traced("layout", {}, layOut);
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
    if (late.aborted) throw tooLong();
    throw (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : error;
  } finally {
    worker.unref();
  }
}

/** Starts a thread, which does not keep the process alive. */
async function startThread(): Promise<Worker> {
  const started = new Worker(new URL("layout-worker.mjs", import.meta.url), { resourceLimits, execArgv: [] });
  started.once("exit", () => idle.delete(started));
  // An error during work reaches the waiting request; an idle thread must not end the process.
  started.on("error", () => {});
  await once(started, "message");
  return started;
}

const tooLong = () =>
  new RepositoryError("DEADLINE_EXCEEDED", "Gambar ini terlalu lama disusun; persempit pertanyaannya.");

const tooLarge = () =>
  new RepositoryError("OUT_OF_MEMORY", "Gambar ini terlalu besar untuk disusun; persempit pertanyaannya.");
