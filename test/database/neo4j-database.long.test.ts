import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Rollback, type Transaction } from "../../src/database/database.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { eventually } from "../support/eventually.js";
import { testAddress, within } from "./test-address.js";

const database = new Neo4jDatabase({ ...testAddress(), readTimeoutMs: 60_000, writeTimeoutMs: 60_000 });
const hurried = new Neo4jDatabase({ ...testAddress(), readTimeoutMs: 300, writeTimeoutMs: 300 });
const endless = "UNWIND range(1, 10000000000) AS n WITH n WHERE n % 7 = 0 RETURN count(n)";

const write = (cypher: string, parameters = {}) => database.write(transaction => transaction.run(cypher, parameters));
const codes = async () => (await database.read("MATCH (n:Trial) RETURN n.code AS code ORDER BY code")).map(n => n.code);

beforeAll(() =>
  database.changeSchema(["CREATE CONSTRAINT trial IF NOT EXISTS FOR (n:Trial) REQUIRE n.code IS UNIQUE"]),
);
beforeEach(() => write("MATCH (n:Trial) DETACH DELETE n"));
afterAll(async () => {
  await write("MATCH (n:Trial) DETACH DELETE n");
  await database.changeSchema(["DROP CONSTRAINT trial IF EXISTS"]);
  await Promise.all([database.close(), hurried.close()]);
});

test("The result of a write is returned, and its changes are committed", async () => {
  expect(await write("CREATE (n:Trial {code: $code}) RETURN n.code AS code", { code: "A" })).toEqual([{ code: "A" }]);
  expect(await codes()).toEqual(["A"]);
});

test("An error rolls its write back, and is thrown unchanged", async () => {
  const failure = new Error("no");
  const work = async (transaction: Transaction) => {
    await transaction.run("CREATE (:Trial {code: 'A'})");
    throw failure;
  };
  await expect(database.write(work)).rejects.toBe(failure);
  expect(await codes()).toEqual([]);
});

test("A rollback writes nothing, but returns its result", async () => {
  const result = await database.write(async transaction => {
    await transaction.run("CREATE (:Trial {code: 'A'})");
    throw new Rollback(await transaction.run("MATCH (n:Trial) RETURN count(n) AS seen"));
  });
  expect(result).toEqual([{ seen: 1 }]);
  expect(await codes()).toEqual([]);
});

test("Integers stay integers and fractions stay fractions, out and back", async () => {
  const given = { rupiah: 20_000_000_000, share: 0.25, years: [2024, 2025] };
  await write("CREATE (:Trial {code: 'A', rupiah: $rupiah, share: $share, years: $years})", given);
  const stored = "RETURN n.rupiah AS rupiah, n.share AS share, n.years AS years, valueType(n.rupiah) AS type";
  expect(await database.read(`MATCH (n:Trial) ${stored}`)).toEqual([{ ...given, type: "INTEGER NOT NULL" }]);
});

test("A number may be a limit", async () => {
  expect(await database.read("UNWIND range(1, 9) AS n RETURN n LIMIT $first", { first: 2 })).toHaveLength(2);
});

test("More rows than the driver fetches at a time all come", async () => {
  expect(await database.read("UNWIND range(1, 2500) AS n RETURN n")).toHaveLength(2500);
});

test("A read cannot write", async () => {
  await expect(database.read("CREATE (:Trial {code: 'A'})")).rejects.toThrow(/read access mode/);
});

test.each(["bolt", "neo4j"])("Over %s:// a read sees the write before it, a hundred times", async scheme => {
  const { uri } = testAddress();
  const options = { ...testAddress(), uri: uri.replace(/^\w+/, scheme), readTimeoutMs: 60_000, writeTimeoutMs: 60_000 };
  const routed = new Neo4jDatabase(options);
  await routed.verify();
  for (let count = 1; count <= 100; count++) {
    await routed.write(transaction => transaction.run("CREATE (:Trial {code: $count})", { count }));
    expect(await routed.read("MATCH (n:Trial) RETURN count(n) AS count")).toEqual([{ count }]);
  }
  await routed.close();
});

test("Two writers who meet at a lock in opposite order are both served: the loser is repeated", async () => {
  await write("CREATE (:Trial {code: 'A'}), (:Trial {code: 'B'})");
  const add = "MATCH (n:Trial {code: $code}) SET n.sum = coalesce(n.sum, 0) + 1";
  const inOrder = (order: string[]) =>
    database.write(async transaction => {
      for (const code of order) await transaction.run(add, { code });
    });
  await Promise.all([inOrder(["A", "B"]), inOrder(["B", "A"]), inOrder(["A", "B"]), inOrder(["B", "A"])]);
  expect(await database.read("MATCH (n:Trial) RETURN collect(n.sum) AS sums")).toEqual([{ sums: [4, 4] }]);
});

test("A question that runs out of time is DEADLINE_EXCEEDED, soon", async () => {
  await within(20_000, () => expect(hurried.read(endless)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" }));
});

test("A write that runs out of time is DEADLINE_EXCEEDED, also while it waits for a lock", async () => {
  const late = { code: "DEADLINE_EXCEEDED" };
  await expect(hurried.write(transaction => transaction.run(endless))).rejects.toMatchObject(late);
  await write("CREATE (:Trial {code: 'A'})");
  const take = "MATCH (n:Trial) SET n.taken = true";
  await database.write(async holder => {
    await holder.run(take);
    await expect(hurried.write(waiter => waiter.run(take))).rejects.toMatchObject(late);
  });
});

test("A write that exceeds Neo4j's memory is OUT_OF_MEMORY, tried once, and rolled back", async () => {
  let tries = 0;
  const greedy = database.write(async transaction => {
    tries++;
    await transaction.run("CREATE (:Trial {code: 'A'})");
    const filler = "x".repeat(100_000);
    await transaction.run("UNWIND range(1, 1000000) AS n RETURN size(collect($filler + n))", { filler });
  });
  await expect(greedy).rejects.toMatchObject({ code: "OUT_OF_MEMORY" });
  expect(tries).toBe(1);
  expect(await codes()).toEqual([]);
});

test("A second element with what must be unique is CONSTRAINT_VIOLATED", async () => {
  await write("CREATE (:Trial {code: 'A'})");
  await expect(write("CREATE (:Trial {code: 'A'})")).rejects.toMatchObject({ code: "CONSTRAINT_VIOLATED" });
});

test("A statement that is wrong stays the driver's error, for the log", async () => {
  await expect(database.read("RETRUN 1")).rejects.toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError" });
});

test("A Neo4j that answers is available", async () => {
  await eventually(() => database.isAvailable());
});
