import { expect, test } from "@jest/globals";
import neo4j from "neo4j-driver";
import { repeatTransient } from "../../src/database/repeat-transient.js";

const fault = (code: string) => new neo4j.Neo4jError("no", code, "50N42", "no");
const deadlock = fault("Neo.TransientError.Transaction.DeadlockDetected");

/** Returns an attempt that fails with these errors, one per call, and then succeeds. */
function attempts(errors: Error[], lastingMs = 0) {
  let count = 0;
  const attempt = async () => {
    await new Promise(resolve => setTimeout(resolve, lastingMs));
    const error = errors[count++];
    if (error) throw error;
    return "done";
  };
  return { attempt, count: () => count };
}

test("The loser of a race for a lock is repeated until it wins", async () => {
  const { attempt, count } = attempts([deadlock, deadlock]);
  expect(await repeatTransient(attempt, 60_000)).toBe("done");
  expect(count()).toBe(3);
});

test("An attempt that took the maximum time is not repeated, and its own error is thrown", async () => {
  const { attempt, count } = attempts([deadlock], 30);
  await expect(repeatTransient(attempt, 20)).rejects.toBe(deadlock);
  expect(count()).toBe(1);
});

test.each([
  "Neo.TransientError.General.OutOfMemoryError",
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
  "Neo.TransientError.General.TransactionMemoryLimit",
])("Want of memory (%s) is not repeated, though Neo4j calls it transient", async code => {
  const { attempt, count } = attempts([fault(code)]);
  await expect(repeatTransient(attempt, 60_000)).rejects.toMatchObject({ code });
  expect(count()).toBe(1);
});

test("A permanent error is not repeated", async () => {
  const wrong = fault("Neo.ClientError.Statement.SyntaxError");
  const { attempt, count } = attempts([wrong]);
  await expect(repeatTransient(attempt, 60_000)).rejects.toBe(wrong);
  expect(count()).toBe(1);
});
