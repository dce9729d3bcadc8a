import { afterAll, afterEach, beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, viewerWith } from "../../../src/access/viewer.js";
import { openTestDatabase, useRepository } from "../../support/repository.js";
import { pagesOf } from "../pages-of.js";
import { refusal } from "../tiny-server.js";
import { startEventServer } from "./events-server.js";
import { aWhile, type Listener, listen } from "./listen.js";

const { database, ask } = useRepository();
const other = openTestDatabase();
afterAll(() => other.close());

const viewers = [publicViewer, viewerWith("program", [{ role: "CLIENT", documents: ["Q01"] }])];
const identifyViewer = ({ headers }: { headers: Record<string, unknown> }) =>
  viewers.find(({ account }) => account === headers["x-test-viewer"]) ?? localViewer;
let [one, two]: Awaited<ReturnType<typeof startEventServer>>[] = [];
const listeners: Listener[] = [];
const listening = async (url: string, headers: Record<string, string> = {}, query = "?question=Q09") => {
  const listener = await listen(url, query, headers);
  listeners.push(listener);
  return listener;
};

const service = (code: string, more = "") =>
  `createService(input: { code: "${code}", name: "Layanan", method: FACE_TO_FACE ${more} })`;
const change = async (source: string) => {
  const { data, errors } = await ask(`mutation { ${source} { problems { severity message } } }`);
  expect([errors, Object.values<any>(data ?? {})[0]?.problems]).toEqual([undefined, []]);
};
/** Adds a service that delivers a core process. */
const coreService = async (code: string, more = "") => {
  await change(service(code, more));
  const through = `deliveredThrough: { add: [{ to: "service:${code}" }] }`;
  await change(`createBusinessProcess(input: { code: "P-${code}", name: "Proses", processType: CORE, ${through} })`);
};

beforeEach(async () => {
  one = await startEventServer(database, { identifyViewer });
  two = await startEventServer(other, { identifyViewer });
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.leave();
  await Promise.all([one!.stop(), two!.stop()]);
});

test("an answer that has changed is reported, and no other", async () => {
  const listener = await listening(one!.url);
  await listener.until(1, "answer");
  await change(service("S1"));
  await aWhile();
  expect(listener.heard).toHaveLength(1);
  await coreService("S2");
  await listener.until(2, "answer");
  const [before, after] = listener.heard;
  expect(after).toEqual({
    ...{ event: "answer", id: after!.data.fingerprint },
    data: { question: "Q09", variables: {}, fingerprint: expect.stringMatching(/^[\w-]{43}$/) },
  });
  expect(after!.id).not.toBe(before!.id);
});

test("any server reports a change meanwhile, and nothing else", async () => {
  const before = await listening(one!.url);
  await before.until(1, "answer");
  await before.leave();
  const known = { "last-event-id": before.state.lastEventId! };
  const same = await listening(two!.url, known);
  await aWhile(500);
  expect(same.heard).toEqual([]);
  await same.leave();
  await coreService("S2");
  const changed = await listening(two!.url, known);
  await changed.until(1, "answer");
});

test("it is the answer for the viewer: what is hidden changes nothing", async () => {
  const [publik, everything] = [await listening(one!.url, { "x-test-viewer": "public" }), await listening(one!.url)];
  await Promise.all([publik.until(1, "answer"), everything.until(1, "answer")]);
  await coreService("S2", ", confidentiality: RESTRICTED");
  await everything.until(2, "answer");
  await aWhile();
  expect(publik.heard).toHaveLength(1);
});

test("a program listens to the questions of its grant only, and a wrong variable is refused at once", async () => {
  const program = { "x-test-viewer": "program" };
  expect((await listening(one!.url, program)).answer.status).toBe(403);
  const wrong = await listening(one!.url, program, `?question=Q01&variables={"service":7.5}`);
  expect([wrong.answer.status, ((await wrong.answer.json()) as any).errors[0].extensions.code]).toEqual([
    400,
    expect.any(String),
  ]);
});

test("a variable that the document does not declare is refused, with the one that was meant", async () => {
  const { answer } = await listening(one!.url, {}, `?question=Q01&variables={"servce":"service:S1"}`);
  const { errors } = (await answer.json()) as any;
  expect([answer.status, errors[0]]).toMatchObject([
    400,
    { message: expect.stringContaining("Did you mean service?"), extensions: { code: "BAD_USER_INPUT" } },
  ]);
});

test("a stream as if is refused, and changes the answer of nobody", async () => {
  await coreService("S1");
  const listener = await listening(one!.url);
  await listener.until(1, "answer");
  const supposing = await listening(one!.url, {}, "?question=Q09&asIf=delete,service:S1");
  expect([supposing.answer.status, ((await supposing.answer.json()) as any).errors[0]]).toMatchObject([
    400,
    { message: expect.stringContaining("asIf"), extensions: { code: "BAD_USER_INPUT" } },
  ]);
  const changes = await listening(one!.url, {}, "?asIf=delete,service:S1");
  expect(changes.answer.status).toBe(400);
});

test("a document that changes something, or is answered as if, is no question that is followed", async () => {
  const documents = {
    Ubah: "mutation Ubah { applyChanges(operations: []) { problems { rule } } }",
    Andai: "query Andai($operations: [OperationInput!]!) @asIf(operations: $operations) { services { totalCount } }",
  };
  const pages = pagesOf(documents, { paths: [], render: async () => ({ html: "", isPage: true }) });
  const server = await startEventServer(database, { parts: { pages } });
  for (const name of Object.keys(documents)) {
    const { answer } = await listening(server.url, {}, `?question=${name}`);
    expect(await refusal(answer)).toEqual([404, "NOT_FOUND"]);
  }
  await server.stop();
});
