import { mkdtemp, open, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { quickJvm, startEmbeddedNeo4j } from "../../../src/database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../../../src/database/neo4j-database.js";

let dataDir: string;
const told: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-torn-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function withDatabase<T>(work: (database: Neo4jDatabase) => Promise<T>): Promise<T> {
  const onProgress = (message: string) => told.push(message);
  const engine = await startEmbeddedNeo4j({ dataDir, heap: "256m", jvmOptions: quickJvm, onProgress });
  const { uri, user, password } = engine;
  const database = new Neo4jDatabase({ uri, user, password, readTimeoutMs: 60_000, writeTimeoutMs: 60_000 });
  try {
    return await work(database);
  } finally {
    await database.close();
    await engine.stop();
  }
}

/** Simulates an interrupted write: invalid bytes after the last complete one. */
async function tear(log: string) {
  const bytes = await readFile(log);
  let end = bytes.length;
  while (bytes[end - 1] === 0) end--;
  const file = await open(log, "r+");
  await file.write(Buffer.alloc(3_000, 0x5a), 0, 3_000, end + 1);
  await file.close();
}

test("A store whose transaction log was torn starts with all that was committed, and keeps a copy of the log", async () => {
  await withDatabase(database => database.write(transaction => transaction.run("CREATE (:Kept)")));
  const logs = path.join(dataDir, "neo4j", "data", "transactions", "neo4j");
  await tear(path.join(logs, "neostore.transaction.db.0"));
  const found = await withDatabase(async database => {
    await database.write(transaction => transaction.run("CREATE (:Later)"));
    return database.read("RETURN COUNT { (:Kept) } AS kept, COUNT { (:Later) } AS later");
  });
  expect(found).toEqual([{ kept: 1, later: 1 }]);
  expect(told).toContainEqual(expect.stringMatching(/write had broken off .*Copy of the logs: .*torn-logs-/));
  const copies = (await readdir(path.join(dataDir, "neo4j"))).filter(name => name.startsWith("torn-logs-"));
  expect(copies).toHaveLength(1);
}, 600_000);
