import { describe, expect, test } from "@jest/globals";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { testAddress } from "./test-address.js";

/** Two connections: one for writes. */
const tiny = () =>
  new Neo4jDatabase({ ...testAddress(), readTimeoutMs: 60_000, writeTimeoutMs: 60_000, maxConnections: 2 });

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

/** Takes a second or so. */
const slowly = "UNWIND range(1, 6000000) AS number RETURN sum(number % 7) >= 0 AS done";

describe("Readers beyond the rest of the connections", () => {
  test("wait longer than the driver would let them", async () => {
    const few = tiny();
    try {
      const reads = Array.from({ length: 15 }, () => few.read(slowly));
      expect(await Promise.all(reads)).toEqual(Array(15).fill([{ done: true }]));
    } finally {
      await few.close();
    }
  });

  test("are refused where their turn does not come in time, while Neo4j is found to be there", async () => {
    const few = tiny();
    try {
      const first = few.read(slowly);
      await expect(few.withLimits({ readTimeoutMs: 100 }).read("RETURN 1")).rejects.toMatchObject({
        code: "DEADLINE_EXCEEDED",
      });
      expect(await few.isAvailable()).toBe(true);
      await first;
    } finally {
      await few.close();
    }
  });
});
