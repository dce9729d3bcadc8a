import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { pagesForPeople } from "../documents/files-in.js";
import { useSample } from "../support/repository.js";

const { ask } = useSample();

const read = (file: string) => readFileSync(file, "utf8");

const files = pagesForPeople();

/** Requests of a document, each with the answer that the text behind it claims. */
const questionsIn = (file: string) =>
  [...read(file).matchAll(/\n(.+)\n\n```graphql\n([^`]+)```\n> (.+)\n/g)].map(([, question, query, claim]) => ({
    file,
    question: question!,
    query: query!,
    claim: claim!,
  }));

const questions = files.flatMap(questionsIn);

/** Numbers and words of an answer, as a reader may quote them. */
function valuesIn(answer: unknown): string[] {
  if (answer === null || typeof answer !== "object") return [String(answer)];
  return Object.values(answer).flatMap(valuesIn);
}

describe("The questions of README and docs", () => {
  test("are at least fourteen, one of them in the README, each with its answer", () => {
    expect(questions.length).toBeGreaterThanOrEqual(14);
    expect(questions[0]!.file).toBe("README.md");
    for (const file of files)
      expect([file, questionsIn(file).length]).toEqual([file, read(file).match(/```graphql/g)?.length ?? 0]);
  });

  test.each(questions)("$file: $question", async ({ query, claim }) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const values = valuesIn(data);
    const numbers = claim.replace(/\*.+?\*/g, "").match(/\b\d+\b/g) ?? [];
    expect(numbers.filter(number => !values.includes(number))).toEqual([]);
    const names = [...claim.matchAll(/\*(.+?)\*/g)].map(([, name]) => name!);
    expect(names.filter(name => !values.includes(name))).toEqual([]);
    expect(numbers.length + names.length).toBeGreaterThan(0);
  });
});
