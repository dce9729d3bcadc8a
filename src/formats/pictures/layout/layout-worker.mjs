import { parentPort } from "node:worker_threads";
import ELK from "elkjs/lib/elk.bundled.js";

const elk = new ELK();

/** Lays out graphs one by one with elkjs. Posts `{ graph }` or `{ fault }` for each, and `{}` when ready. */
parentPort.on("message", async graph => {
  try {
    parentPort.postMessage({ graph: await elk.layout(graph) });
  } catch (error) {
    parentPort.postMessage({ fault: String(error) });
  }
});
parentPort.postMessage({});
