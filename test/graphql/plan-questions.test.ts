import { expect, test } from "@jest/globals";
import { publicViewer } from "../../src/access/viewer.js";
import { planQuestions } from "../../src/graphql/trusted-documents/plan-questions.js";
import { readQuestions, type TrustedDocument } from "../../src/graphql/trusted-documents/read-questions.js";
import { startTinyServer } from "../http/tiny-server.js";

const questions = readQuestions();

test("After the start every trusted document is executed once, one at a time", async () => {
  const asked: string[] = [];
  let running = 0;
  const ask = async ({ name }: TrustedDocument) => {
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

test("Each is executed as everybody whose statements have other texts: who sees everything, the public, and as if", async () => {
  const contexts: string[] = [];
  const server = await startTinyServer({
    createContext({ viewer, supposed = [] }) {
      contexts.push(
        `${viewer.sight === "EVERYTHING" ? "everything" : viewer.account}${supposed.length > 0 ? " as if" : ""}`,
      );
      return { viewer, roundTrips: () => 0 };
    },
  });
  await server.planQuestions().finally(() => server.stop());
  expect([...new Set(contexts)]).toEqual(["everything", publicViewer.account, "everything as if"]);
  expect(contexts).toHaveLength(3 * questions.length);
});
