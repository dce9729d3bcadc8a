import { expect } from "@jest/globals";
import type { Row } from "../../src/database/database.js";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import type { useSample } from "../support/repository.js";

const questions = new Map(readQuestions().map(question => [question.name, question]));

/** Returns the answer to a question of schema/questions in the sample. Default variables: those of the document. */
export type Answer = (name: string, variables?: Row) => Promise<any>;

/** Executes the documents unchanged, and expects data without errors, also when the query is compiled. */
export const answerIn = ({ ask }: ReturnType<typeof useSample>): Answer => {
  return async (name, variables = {}) => {
    const { data, errors } = await ask(questions.get(name)!.query, variables);
    expect({ name, errors }).toEqual({ name, errors: undefined });
    return data;
  };
};
