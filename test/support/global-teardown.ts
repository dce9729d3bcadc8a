import { rm } from "node:fs/promises";

/** Stops the engines of global-setup, and removes their folders. */
export default async function tearDown() {
  for (const { neo4j, dataDir } of globalThis.testEngines) {
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
