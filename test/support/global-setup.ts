import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";

declare global {
  var testEngine: { neo4j: EmbeddedNeo4j; dataDir: string } | undefined;
}

const prefix = "spbe-test-run-";

/**
 * One real engine for all test files, unless TEST_NEO4J_URI names another that may be emptied. An interrupted run takes
 * its engine along (by the end of stdin) but leaves the folder; the next run removes it.
 */
export default async function setUp() {
  if (process.env.TEST_NEO4J_URI) return;
  await removeFoldersOfDeadRuns();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  const neo4j = await start(dataDir);
  globalThis.testEngine = { neo4j, dataDir };
  process.env.TEST_NEO4J_URI = neo4j.uri;
  process.env.TEST_NEO4J_USER = neo4j.user;
  process.env.TEST_NEO4J_PASSWORD = neo4j.password;
}

/** Hundreds of short, different statements: the JVM's quick compiler suits them, its thorough one would not pay. */
async function start(dataDir: string): Promise<EmbeddedNeo4j> {
  const jvmOptions = ["-XX:TieredStopAtLevel=1"];
  try {
    return await startEmbeddedNeo4j({ dataDir, heap: "768m", jvmOptions, onProgress: message => console.log(message) });
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

async function removeFoldersOfDeadRuns() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
