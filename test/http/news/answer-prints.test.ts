import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import type { Asking } from "../../../src/graphql/request-context.js";
import { AnswerPrints } from "../../../src/http/news/answer-prints.js";

/** Fingerprints whose answers wait for `finish`, and the requests as which they are computed. */
function slowPrints() {
  const computed: Asking[] = [];
  let finish = () => {};
  const finished = new Promise<void>(resolve => {
    finish = resolve;
  });
  const prints = new AnswerPrints({
    documents: {
      names: ["Q09"],
      followed: new Map([["Q09", []]]),
      async answer() {
        await finished;
        return { data: { count: 1 } };
      },
    },
    createContext(asking) {
      computed.push(asking);
      return {};
    },
    today: () => "2026-11-24",
  });
  return { prints, computed, finish };
}

test("an answer that others share is computed without what belongs to the first one, also when that one leaves", async () => {
  const { prints, computed, finish } = slowPrints();
  const leaving = new AbortController();
  const first: Asking & { requestId: string } = {
    ...{ viewer: localViewer, client: "satu", requestId: "1", supposed: [] },
    ...{ gone: () => leaving.signal, onRestricted() {}, onUnstored() {} },
  };
  const question = { name: "Q09", variables: {} };
  const both = [first, { viewer: localViewer, client: "dua", requestId: "2" }].map(each =>
    prints.of(question, each, "2026-11-24T00:00:00.001Z"),
  );
  leaving.abort(new Error("The client has disconnected."));
  finish();
  const [one, two] = await Promise.all(both);
  expect(one).toBe(two);
  expect(computed).toEqual([{ viewer: localViewer, client: "satu", requestId: "1" }]);
});
