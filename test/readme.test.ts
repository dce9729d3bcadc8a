import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useSample } from "./support/repository.js";

const { ask } = useSample();

/** The requests of the README, each with the answer that the text behind it claims. */
const questions = [...readFileSync("README.md", "utf8").matchAll(/\n(.+)\n\n```graphql\n([^`]+)```\n> (.+)\n/g)].map(
  ([, question, query, claim]) => ({ question: question!, query: query!, claim: claim! }),
);

/** Numbers and words of an answer, as a reader may quote them. */
function valuesIn(answer: unknown): string[] {
  if (answer === null || typeof answer !== "object") return [String(answer)];
  return Object.values(answer).flatMap(valuesIn);
}

describe("The README's questions", () => {
  test("are at least five, each with its answer", () => {
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(readFileSync("README.md", "utf8").match(/```graphql/g)).toHaveLength(questions.length);
  });

  test.each(questions)("$question", async ({ query, claim }) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const values = valuesIn(data);
    const numbers = claim.match(/\b\d+\b/g) ?? [];
    expect(numbers.filter(number => !values.includes(number))).toEqual([]);
    const names = [...claim.matchAll(/\*(.+?)\*/g)].map(([, name]) => name!);
    expect(names.filter(name => !values.includes(name))).toEqual([]);
    expect(numbers.length + names.length).toBeGreaterThan(0);
  });
});
