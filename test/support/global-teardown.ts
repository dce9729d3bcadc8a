import { rm } from "node:fs/promises";

/** Ends the engines that global-setup started, and leaves nothing behind. */
export default async function tearDown() {
  for (const { neo4j, dataDir } of globalThis.testEngines) {
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
