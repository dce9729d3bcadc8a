import { parentPort } from "node:worker_threads";
import ELK from "elkjs/lib/elk.bundled.js";

const elk = new ELK();

/** Lays out one graph of elkjs after the other: `{ graph }` or `{ fault }` for each, and `{}` once it is ready for the first. */
parentPort.on("message", async graph => {
  try {
    parentPort.postMessage({ graph: await elk.layout(graph) });
  } catch (error) {
    parentPort.postMessage({ fault: String(error) });
  }
});
parentPort.postMessage({});
