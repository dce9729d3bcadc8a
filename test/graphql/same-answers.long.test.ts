import { describe, expect, test } from "@jest/globals";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { readExamples } from "../../src/http/graphiql/examples.js";
import { useSample } from "../support/repository.js";
import { answersTo, remembering } from "./same-answers/answers.js";
import { expectSameAnswers } from "./same-answers/expect-same-answers.js";

const sample = useSample();
const database = remembering(sample.database);
const queries = [...readQuestions(), ...readExamples()].filter(({ query }) => !/^mutation/m.test(query));

describe("The first, the second and the tenth answer are the same, and that of graphql-js", () => {
  test.each(queries)("$name, which is compiled", async ({ query }) => {
    const { expected, given, isCompiled } = await answersTo({ text: query, variables: {} }, database);
    expect([...given, isCompiled]).toEqual([expected, expected, expected, true]);
  });

  // A fixed seed, so that a failure is due to a change; `npm run test:fuzz` uses 500 other documents.
  test("20 generated documents", () => expectSameAnswers(sample.database, 20, 20_261_128), 900_000);
});
