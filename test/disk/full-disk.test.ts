import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { quickJvm, startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { SmallDisk } from "../support/small-disk.js";

/** Number of moments at which the disk is filled: `DISK_MOMENTS=8 npm run test:disk`. */
const moments = Number(process.env.DISK_MOMENTS ?? 20);
/** Nodes per transaction of each concurrent writer: 1 kB to 2 MB in the log. */
const sizes = [1, 50, 1_000];
/** Bytes that the program leaves free, in turns, so that a transaction is interrupted while being written. */
const leftFree = [0, 300_000, 2_000_000, 0];

let disk: SmallDisk;
/** Number of nodes of each acknowledged transaction, by its number. */
const acknowledged = new Map<number, number>();
let acknowledgedInAll = 0;
let last = 0;

beforeAll(async () => {
  disk = await SmallDisk.mount(320);
});
afterAll(() => disk?.unmount());

/** Opens a database without the guard that refuses writes in time, so that the engine itself meets the full disk. */
async function open() {
  const jvmOptions = [...quickJvm, "-Xms256m"];
  const engine = await startEmbeddedNeo4j({ dataDir: disk.folder, heap: "512m", jvmOptions, onProgress: () => {} });
  const { uri, user, password } = engine;
  const database = new Neo4jDatabase({ uri, user, password, readTimeoutMs: 60_000, writeTimeoutMs: 60_000 });
  const close = () => database.close().then(() => engine.stop());
  return { database, close };
}

const schema = [
  "CREATE CONSTRAINT N_id IF NOT EXISTS FOR (n:N) REQUIRE n.id IS UNIQUE",
  "CREATE INDEX N_text IF NOT EXISTS FOR (n:N) ON (n.text)",
  "CREATE FULLTEXT INDEX N_words IF NOT EXISTS FOR (n:N) ON EACH [n.text]",
];
const statement = `UNWIND range(1, $size) AS i
  CREATE (:N {write: $write, id: $write + '-' + i, text: $text + ' ' + i})-[:R {write: $write}]->(:M)`;

async function writeOn(database: Neo4jDatabase, size: number, isOver: () => boolean) {
  while (!isOver()) {
    const write = ++last;
    const text = "ruang ".repeat(10 + ((write * 37) % 90)) + write;
    await database
      .write(transaction => transaction.run(statement, { write, size, text }))
      .then(
        () => {
          acknowledged.set(write, size);
          acknowledgedInAll++;
        },
        () => pause(50),
      );
  }
}

const pause = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

/** Writes, lets another program fill the disk at that moment, and continues for a while. */
async function fillWhileWriting(database: Neo4jDatabase, moment: number) {
  let isOver = false;
  const writing = sizes.map(size => writeOn(database, size, () => isOver));
  // Counted in writes, so that a slow machine does not fill the disk before the first.
  const from = last + sizes.length + (moment % 6) * 2;
  while (last < from) await pause(5);
  await pause((moment * 7) % 40);
  disk.fill(leftFree[moment % leftFree.length]);
  await pause(700);
  isOver = true;
  await Promise.all(writing);
}

/** Returns the stored transactions with their number of nodes, and those that are incomplete. */
async function stored(database: Neo4jDatabase) {
  const rows = await database.read(
    `MATCH (n:N) WITH n.write AS write, count(n) AS nodes, count(COLLECT { MATCH (n)-[r:R]->(:M) RETURN r }[0]) AS related
     RETURN write, nodes, related`,
  );
  return new Map(rows.map(({ write, nodes, related }) => [write, nodes === related ? nodes : -1]));
}

const kill = () => execFileSync("pkill", ["-KILL", "-f", `Launcher ${disk.folder}/neo4j`]);

test(`A disk that is filled at ${moments} moments of writing loses nothing that was acknowledged, and leaves nothing half written`, async () => {
  for (let moment = 0; moment <= moments; moment++) {
    const { database, close } = await open();
    await database.changeSchema(schema);
    const found = await stored(database);
    const lost = [...acknowledged].filter(([write, size]) => found.get(write) !== size);
    const half = [...found.values()].filter(nodes => !sizes.includes(nodes));
    expect({ moment, lost, half }).toEqual({ moment, lost: [], half: [] });
    if (moment < moments) await fillWhileWriting(database, moment);
    // Every other time the engine is killed instead of stopped.
    if (moment % 2) kill();
    await close();
    disk.release();
    await keepSmall(moment);
  }
  expect(acknowledgedInAll).toBeGreaterThan(moments);
}, 3_600_000);

/** Replaces the disk halfway, so that writes do not run out of space for good. */
async function keepSmall(moment: number) {
  if (moment % 7 !== 6) return;
  await disk.unmount();
  disk = await SmallDisk.mount(320);
  acknowledged.clear();
}
