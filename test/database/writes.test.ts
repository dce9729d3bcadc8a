import { once } from "node:events";
import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { Rollback } from "../../src/database/database.js";
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

describe("A write", () => {
  test("that changes nothing leaves the revision, by which answers are cached, and returns its result", async () => {
    await database.write(transaction => transaction.run("CREATE (:Sent {place: 1})"));
    const before = await database.revision();
    const nothing = database.write(transaction =>
      transaction.run("MATCH (n:Sent {place: 2}) DELETE n RETURN 1 AS one"),
    );
    expect(await nothing).toEqual([]);
    expect(await database.revision()).toBe(before);
    await database.write(async transaction => transaction.send("MATCH (n:Sent) SET n.place = 3"));
    expect(await database.revision()).not.toBe(before);
  });
});

describe("A trial", () => {
  const lock = "MATCH (n:Sent {place: $place}) SET n.lock = true REMOVE n.lock";

  test("that waits for a write which waits for it gives way with TOO_MANY_REQUESTS", async () => {
    await database.write(transaction => transaction.run("UNWIND [1, 2] AS place CREATE (:Sent {place: place})"));
    const [hasFirst, hasSecond] = [new AbortController(), new AbortController()];
    const [first, second] = [once(hasFirst.signal, "abort"), once(hasSecond.signal, "abort")];
    const trying = database.tryOut(async transaction => {
      await transaction.run(lock, { place: 1 });
      hasFirst.abort();
      await second;
      return transaction.run(lock, { place: 2 });
    });
    const writing = database.write(async transaction => {
      await first;
      await transaction.run(lock, { place: 2 });
      const waiting = transaction.run(lock, { place: 1 });
      hasSecond.abort();
      await waiting;
    });
    await expect(trying).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await writing;
  });
});
