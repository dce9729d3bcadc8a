import { expect } from "@jest/globals";

/** Returns the address of the engine that global-setup started. */
export const testAddress = () => ({
  uri: process.env.TEST_NEO4J_URI!,
  user: process.env.TEST_NEO4J_USER ?? "neo4j",
  password: process.env.TEST_NEO4J_PASSWORD ?? "",
});

/** Expects that `act` succeeds within a time. */
export async function within(milliseconds: number, act: () => Promise<unknown>): Promise<void> {
  const began = Date.now();
  await act();
  expect(Date.now() - began).toBeLessThan(milliseconds);
}
