import { expect } from "@jest/globals";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import type { useSample } from "../support/repository.js";
import type { Answers } from "./answers.js";

const questions = new Map(readQuestions().map(question => [question.name, question]));

/** Data of an answer without errors: each root field is present. */
type Present<T> = { [Field in keyof T]: NonNullable<T[Field]> };

/** Returns the answer to a question of schema/questions in the sample. Default variables: those of the document. */
export type Answer = <N extends keyof Answers>(
  name: N,
  variables?: Answers[N]["variables"],
) => Promise<Present<Answers[N]["data"]>>;

/** Executes the documents unchanged, and expects data without errors, also when the query is compiled. */
export const answerIn = ({ ask }: ReturnType<typeof useSample>): Answer => {
  return async (name, variables = {}) => {
    const { data, errors } = await ask(questions.get(name)!.query, variables);
    expect({ name, errors }).toEqual({ name, errors: undefined });
    for (const [field, value] of Object.entries(data)) expect({ field, value }).not.toEqual({ field, value: null });
    return data;
  };
};
