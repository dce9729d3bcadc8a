import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";

declare global {
  var testEngine: { neo4j: EmbeddedNeo4j; dataDir: string } | undefined;
}

/** One real engine for all test files, unless TEST_NEO4J_URI names another that may be emptied. */
export default async function setUp() {
  if (process.env.TEST_NEO4J_URI) return;
  const dataDir = await mkdtemp(path.join(tmpdir(), "spbe-test-"));
  const neo4j = await startEmbeddedNeo4j({ dataDir, heap: "768m", onProgress: message => console.log(message) });
  globalThis.testEngine = { neo4j, dataDir };
  process.env.TEST_NEO4J_URI = neo4j.uri;
  process.env.TEST_NEO4J_USER = neo4j.user;
  process.env.TEST_NEO4J_PASSWORD = neo4j.password;
}
