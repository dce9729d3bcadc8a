import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { readRecordKey } from "../../src/record/record-key.js";
import type { Defect } from "../../src/repository/record/defect.js";
import { verifyChains } from "../../src/repository/record/verify-chains.js";
import { killJvmOf } from "../repository/changes/bulk-write.js";
import { addressIn } from "../support/embedded-address.js";
import { sendBatches, storedBatches, whole } from "./batches.js";
import { type Client, startClient } from "./servers.js";

/** Batches that are acknowledged before the end: some are then written, some wait, and some are read from the network. */
const acknowledgedBefore = 6;

let dataDir: string;
let client: Client;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-many-"));
  client = await startClient({ DATA_DIR: dataDir, NEO4J_HEAP: "768m" });
});
afterAll(async () => {
  client.process.signal("SIGTERM");
  await client.process.ended();
  await rm(dataDir, { recursive: true, force: true });
});

/** Works with the database of the server that runs. */
async function withDatabase<T>(work: (database: Neo4jDatabase) => Promise<T>): Promise<T> {
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password } = await addressIn(dataDir);
  const recordKey = readRecordKey({ dataDir, recordKeyFile: undefined });
  const limits = { readTimeoutMs: 120_000, writeTimeoutMs: 120_000 };
  const database = new Neo4jDatabase({ uri, user: "neo4j", password, recordKey, ...limits });
  return work(database).finally(() => database.close());
}

const stored = () => withDatabase(storedBatches);

function defects(): Promise<Defect[]> {
  return withDatabase(async database => {
    const found: Defect[] = [];
    await verifyChains(database, readRecordKey({ dataDir, recordKeyFile: undefined }), defect => found.push(defect));
    return found;
  });
}

const server = () => client.process.signal("SIGKILL");
const serverAndEngine = () => {
  server();
  killJvmOf(dataDir);
};

describe.each([
  ["a server", server],
  ["a server with its Neo4j", serverAndEngine],
])("after kill -9 of %s in the middle of 50 batches of 500", (_, kill) => {
  let acknowledged: number[];

  beforeAll(async () => {
    await withDatabase(database => database.write(transaction => transaction.run("MATCH (n) DETACH DELETE n")));
    acknowledged = await sendBatches(client, written => written === acknowledgedBefore && kill());
    await client.process.ended();
    client = await startClient({ DATA_DIR: dataDir, NEO4J_HEAP: "768m" });
  });

  test("each batch is there as a whole or not at all, and all acknowledged ones are", async () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(acknowledgedBefore);
    expect(acknowledged.length).toBeLessThan(50);
    const batches = await stored();
    expect([...batches.values()]).toEqual(Array(batches.size).fill(whole));
    expect(acknowledged.filter(batch => !batches.has(batch))).toEqual([]);
  });

  test("the record of the changes holds", async () => {
    expect(await defects()).toEqual([]);
  });

  test("all batches are sent again, and exactly those that are missing are written", async () => {
    const before = await stored();
    const missing = Array.from({ length: 50 }, (_, batch) => batch).filter(batch => !before.has(batch));
    expect(await sendBatches(client)).toEqual(missing);
    expect(await stored()).toEqual(new Map(Array.from({ length: 50 }, (_, batch) => [batch, whole])));
    expect(await defects()).toEqual([]);
  });
});
