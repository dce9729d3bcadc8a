import type { Question } from "./question.js";
import * as questions from "./questions.js";

/** The questions that `questions.ts` lists, by name. */
export const declaredQuestions: readonly Question[] = Object.values(questions);
