import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { RepositoryError } from "../../../repository/repository-error.js";

/** From the request to the answer, waiting for others included; the largest picture takes about a second. */
const timeLimitMs = 15_000;
const resourceLimits = { maxOldGenerationSizeMb: 384 };

let thread: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Places for a graph, worked out by elkjs in a thread of its own so that other requests go on, one graph after the other.
 * Throws DEADLINE_EXCEEDED where that takes too long.
 */
export function layOutInThread(graph: ElkNode): Promise<ElkNode> {
  const deadline = Date.now() + timeLimitMs;
  const laidOut = turn.then(() => ask(graph, deadline - Date.now()));
  turn = laidOut.catch(() => {});
  return laidOut;
}

async function ask(graph: ElkNode, remainingMs: number): Promise<ElkNode> {
  if (remainingMs <= 0) throw tooLong();
  const worker = thread ?? startThread();
  worker.ref();
  worker.postMessage(graph);
  try {
    const [answer] = await once(worker, "message", { signal: AbortSignal.timeout(remainingMs) });
    if (answer.fault) throw new Error(`elkjs: ${answer.fault}`);
    return answer.graph;
  } catch (error) {
    thread = undefined;
    await worker.terminate();
    throw (error as Error).name === "AbortError" ? tooLong() : error;
  } finally {
    worker.unref();
  }
}

/** It ends with the process, and does not keep it alive. */
function startThread(): Worker {
  const started = new Worker(new URL("layout-worker.mjs", import.meta.url), { resourceLimits, execArgv: [] });
  started.once("exit", () => {
    if (thread === started) thread = undefined;
  });
  thread = started;
  return started;
}

const tooLong = () =>
  new RepositoryError("DEADLINE_EXCEEDED", "Gambar ini terlalu lama disusun; persempit pertanyaannya.");
