import { rm } from "node:fs/promises";

/** Ends the engine that global-setup started, and leaves nothing behind. */
export default async function tearDown() {
  await globalThis.testEngine?.neo4j.stop();
  if (globalThis.testEngine) await rm(globalThis.testEngine.dataDir, { recursive: true, force: true });
}
