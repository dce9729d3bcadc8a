import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startThisServer } from "../processes/programs.js";

/** Measures `npm start` with an engine of its own: first with loading the sample, then with the sample loaded. */
export async function startWithOwnEngine(): Promise<Record<string, number>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "spbe-start-"));
  try {
    return {
      "own engine, sample to be loaded: ready after ms": await msUntilReady(dataDir),
      "own engine, started again: ready after ms": await msUntilReady(dataDir),
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function msUntilReady(dataDir: string): Promise<number> {
  const started = performance.now();
  const server = await startThisServer(undefined, { DATA_DIR: dataDir, SEED: "sample" });
  const ms = performance.now() - started;
  await server.stop();
  return ms;
}
