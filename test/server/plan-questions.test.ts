import { expect, test } from "@jest/globals";
import { planQuestions } from "../../src/server/questions/plan-questions.js";
import { readQuestions } from "../../src/server/questions/read-questions.js";

const questions = readQuestions();

test("After the start every kept question is asked once, one at a time", async () => {
  const asked: string[] = [];
  let running = 0;
  const inject = async (url: string) => {
    expect(++running).toBe(1);
    asked.push(url);
    await new Promise(setImmediate);
    running--;
  };
  await planQuestions({ inject } as never, questions, new AbortController().signal);
  expect(asked).toEqual(questions.map(({ name }) => `/questions/${name}`));
});

test("A stop ends it, a failure too, and neither is thrown", async () => {
  const stopping = new AbortController();
  let asked = 0;
  const inject = async () => {
    if (++asked === 3) stopping.abort();
  };
  await planQuestions({ inject } as never, questions, stopping.signal);
  expect(asked).toBe(3);
  const failing = { inject: () => Promise.reject(new Error("closed")) };
  await planQuestions(failing as never, questions, new AbortController().signal);
});
