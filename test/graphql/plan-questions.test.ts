import { expect, test } from "@jest/globals";
import { planQuestions } from "../../src/graphql/trusted-documents/plan-questions.js";
import { type Question, readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";

const questions = readQuestions();

test("After the start every trusted document is executed once, one at a time", async () => {
  const asked: string[] = [];
  let running = 0;
  const ask = async ({ name }: Question) => {
    expect(++running).toBe(1);
    asked.push(name);
    await new Promise(setImmediate);
    running--;
  };
  await planQuestions(ask, questions, new AbortController().signal);
  expect(asked).toEqual(questions.map(({ name }) => name));
});

test("A stop ends it, a failure too, and neither is thrown", async () => {
  const stopping = new AbortController();
  let asked = 0;
  const ask = async () => {
    if (++asked === 3) stopping.abort();
  };
  await planQuestions(ask, questions, stopping.signal);
  expect(asked).toBe(3);
  const failing = () => Promise.reject(new Error("closed"));
  await planQuestions(failing, questions, new AbortController().signal);
});
