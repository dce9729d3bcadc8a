import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import neo4j from "neo4j-driver";
import { startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { recordKey } from "../support/record-key.js";
import { loadGovernments, loadTaxonomies } from "./load-archipelago.js";
import type { BenchOptions } from "./options.js";
import type { Stage } from "./section.js";

const today = "2026-11-24";

/** Returns the JVM heap: enough to load ten governments, and more for larger graphs. */
const heapFor = (governments: number) => `${1_500 + 10 * governments}m`;

/** Calls `work` with a stage of each size in turn; always removes engine and data afterwards. */
export async function onStage(options: BenchOptions, work: (stage: Stage) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "spbe-bench-"));
  const engine = await startEmbeddedNeo4j({
    dataDir,
    heap: heapFor(Math.max(...options.sizes)),
    onProgress: message => console.log(message),
  });
  const strike = () => engine.stop().finally(() => rm(dataDir, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => strike().finally(() => process.exit(1)));
  try {
    await grow(engine, options, work);
  } finally {
    await strike();
  }
}

async function grow(engine: Stage["engine"], options: BenchOptions, work: (stage: Stage) => Promise<void>) {
  const { uri, user, password } = engine;
  const database = new Neo4jDatabase({
    uri,
    user,
    password,
    recordKey,
    readTimeoutMs: 60_000,
    writeTimeoutMs: 600_000,
  });
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    await loadTaxonomies(database, today);
    let loaded = 0;
    for (const governments of options.sizes) {
      await loadGovernments(database, loaded + 1, governments);
      loaded = governments;
      await work({ governments, today, engine, database, driver, options });
    }
  } finally {
    await driver.close();
    await database.close();
  }
}
