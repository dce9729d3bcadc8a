import { afterAll, expect, test } from "@jest/globals";
import { DatabaseError } from "../../src/database/database-error.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { testAddress } from "./test-address.js";

const hurried = new Neo4jDatabase({ ...testAddress(), readTimeoutMs: 300, writeTimeoutMs: 300 });
afterAll(() => hurried.close());

const endless = "UNWIND range(1, 10000000000) AS n WITH n WHERE n % 7 = 0 RETURN count(n)";

/** Returns a statement whose planning takes Neo4j seconds, and which finds nothing. */
function hardToPlan(tag: string): string {
  const paths = Array.from({ length: 12 }, (_, i) => `(a${i}:${tag})-[:R]->(a${(i + 1) % 12})-[:S]->(b${i}:U)`);
  return `MATCH ${paths.join(", ")} RETURN count(*) AS count`;
}

test("A statement that reached its timeout while Neo4j planned it is planned for the next request", async () => {
  const statement = hardToPlan("Next");
  // DATABASE_UNAVAILABLE if the machine is so busy that Neo4j does not even answer a probe meanwhile.
  await expect(hurried.read(statement)).rejects.toBeInstanceOf(DatabaseError);
  let answer: unknown;
  for (let tries = 0; !answer && tries < 200; tries++)
    answer = await hurried.read(statement).catch(() => new Promise(done => setTimeout(done, 500)));
  expect(answer).toEqual([{ count: 0 }]);
});

test("A patient read gets its answer once it is planned, and a slow statement ends on its deadline", async () => {
  const patient = hurried.withLimits({ readTimeoutMs: 20_000, awaitsPlans: true });
  expect(await patient.read(hardToPlan("Same"))).toEqual([{ count: 0 }]);
  await expect(patient.read(endless)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
});

test("Without limits a statement takes as long as it takes", async () => {
  const unlimited = { readTimeoutMs: Number.POSITIVE_INFINITY, writeTimeoutMs: Number.POSITIVE_INFINITY };
  const slow = "UNWIND range(1, 5000000) AS n WITH n WHERE n % 7 = 0 RETURN count(n) AS count";
  const database = hurried.withLimits(unlimited);
  expect(await database.read(slow)).toEqual([{ count: 714285 }]);
  expect(await database.write(transaction => transaction.run(slow))).toEqual([{ count: 714285 }]);
});
