import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { Rollback } from "../../src/database/database.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { openTestDatabase } from "../support/repository.js";

const database = openTestDatabase();
afterAll(() => database.close());
afterEach(() => database.write(transaction => transaction.run("MATCH (n:Sent) DELETE n")));

const count = async () => (await database.read("MATCH (n:Sent) RETURN count(n) AS count"))[0]!.count;

describe("A statement that a write sends without waiting", () => {
  test("is seen by the statements after it, and is there in the end", async () => {
    const rows = await database.write(async transaction => {
      transaction.send("CREATE (:Sent {place: $place})", { place: 1 });
      return transaction.run("MATCH (n:Sent) RETURN n.place AS place");
    });
    expect(rows).toEqual([{ place: 1 }]);
    expect(await count()).toBe(1);
  });

  test.each([
    ["nothing follows", async () => undefined],
    ["all else is to be forgotten", () => Promise.reject(new Rollback("forgotten"))],
    ["a later step fails because of it", () => Promise.reject(new Error("later"))],
  ])("ends the write with its own fault where %s", async (_, follow) => {
    const writing = database.write(async transaction => {
      transaction.send("CREATE (:Sent)");
      transaction.send("RETURN 1 / $zero AS never", { zero: 0 });
      return follow();
    });
    await expect(writing).rejects.toMatchObject({ code: "Neo.ClientError.Statement.ArithmeticError" });
    expect(await count()).toBe(0);
  });
});

/** Two connections: one for writes. */
const tiny = () =>
  new Neo4jDatabase({
    ...{ uri: process.env.TEST_NEO4J_URI!, user: process.env.TEST_NEO4J_USER ?? "neo4j" },
    ...{
      password: process.env.TEST_NEO4J_PASSWORD ?? "",
      readTimeoutMs: 60_000,
      writeTimeoutMs: 60_000,
      maxConnections: 2,
    },
  });

/** Begins a write that does not end before it is released. */
function heldWrite(on: Neo4jDatabase) {
  let letGo = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  let done: Promise<unknown> = Promise.resolve();
  const begun = new Promise<void>(resolve => {
    done = on.write(async transaction => {
      await transaction.run("RETURN 1");
      resolve();
      await held;
    });
  });
  return { begun, letGo: () => Promise.resolve(letGo()).then(() => done) };
}

describe("Writers beyond half of the connections", () => {
  test("wait in the order in which they came, and reads do not wait with them", async () => {
    const few = tiny();
    try {
      const first = heldWrite(few);
      await first.begun;
      const order: number[] = [];
      const waiting = [1, 2, 3, 4].map(place =>
        few.write(async transaction => {
          order.push(place);
          await transaction.run("RETURN 1");
        }),
      );
      expect(await few.read("RETURN 1 AS one")).toEqual([{ one: 1 }]);
      expect(order).toEqual([]);
      await first.letGo();
      await Promise.all(waiting);
      expect(order).toEqual([1, 2, 3, 4]);
    } finally {
      await few.close();
    }
  });

  test("are refused, and write nothing, where their turn does not come in time", async () => {
    const few = tiny();
    try {
      const first = heldWrite(few);
      await first.begun;
      let begun = false;
      const late = few.withLimits({ writeTimeoutMs: 300 }).write(async () => {
        begun = true;
      });
      await expect(late).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
      await first.letGo().catch(() => {});
      await few.write(transaction => transaction.run("RETURN 1"));
      expect(begun).toBe(false);
    } finally {
      await few.close();
    }
  });
});
