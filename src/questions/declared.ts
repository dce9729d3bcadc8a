import type { Question } from "./question.js";
import * as questions from "./questions.js";

/** Questions exported by `questions.ts`, in the order of their names. */
export const declaredQuestions: readonly Question[] = Object.values(questions);
