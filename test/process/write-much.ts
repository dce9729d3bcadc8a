// A process of its own for killing.test.ts: stops in the middle of a bulk write, says so, and waits for its end.
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { pausing, writeMuch } from "../repository/changes/bulk-write.js";
import { recordKey } from "../support/record-key.js";

const address = JSON.parse(process.argv[2]!);
const database = new Neo4jDatabase({ ...address, recordKey, readTimeoutMs: 120_000, writeTimeoutMs: 120_000 });
await writeMuch(
  pausing(database, () => {
    console.log("half written");
    return new Promise(() => setInterval(() => {}, 1_000));
  }),
);
