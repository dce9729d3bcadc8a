import { once } from "node:events";
import { availableParallelism, loadavg } from "node:os";
import { Worker } from "node:worker_threads";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { RepositoryError } from "../../../common/repository-error.js";
import { WaitingLine } from "../../../common/waiting-line.js";

/** Time limit of a layout in ms, on an idle machine, where the largest picture takes a second. */
const timeLimitMs = 15_000;

/** Returns the factor, 1–20, by which a busy machine is slower, so that the load of others does not cause a refusal. */
const slowness = () => Math.min(20, Math.max(1, loadavg()[0]! / availableParallelism()));

const resourceLimits = { maxOldGenerationSizeMb: 384 };

/** Two threads, so that an endless layout leaves one for all other requests. */
const line = new WaitingLine({ atOnce: 2, mostWaiting: 32 });
const idle = new Set<Worker>();

/**
 * Computes a layout with elkjs in a separate thread, so that other requests proceed. Throws DEADLINE_EXCEEDED after the
 * time limit (without the time in the queue and for starting the thread), TOO_MANY_REQUESTS if the queue is full, and
 * the reason of `gone` once it is aborted.
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
