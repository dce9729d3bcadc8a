import { expect } from "@jest/globals";
import fc from "fast-check";
import type { Database } from "../../../src/database/database.js";
import { schema } from "../../../src/graphql/schema.js";
import { answersTo, remembering } from "./answers.js";
import { documents } from "./documents.js";

/** Minimum share of documents that are compiled, without which the comparison would be meaningless. */
const fewestCompiled = 0.2;

/**
 * Expects that the first, second and tenth answer to generated documents are the same as those of graphql-js. The seed
 * is printed; FUZZ_SEED repeats the documents. Default seed: random.
 */
export async function expectSameAnswers(
  neo4j: Database,
  numRuns: number,
  usualSeed = Date.now() % 1_000_000_007,
): Promise<void> {
  const database = remembering(neo4j);
  const seed = Number(process.env.FUZZ_SEED ?? usualSeed);
  console.log(`${numRuns} generated documents, FUZZ_SEED=${seed}`);
  let compiled = 0;
  const isSame = fc.asyncProperty(documents(schema), async asking => {
    const { expected, given, apart, isCompiled } = await answersTo(asking, database);
    for (const answer of given) expect(answer).toEqual(expected);
    if (apart) expect(expected).toMatchObject({ data: apart });
    compiled += Number(isCompiled);
  });
  await fc.assert(isSame, { seed, numRuns, endOnFailure: true });
  expect(compiled / numRuns).toBeGreaterThan(fewestCompiled);
}
