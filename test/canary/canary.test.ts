import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { createLog } from "../../src/common/create-log.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { addRecordRoute } from "../../src/http/record/record-route.js";
import type { IdentifyViewer } from "../../src/http/request-viewer.js";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { beginning, cursorOf } from "../../src/repository/feed/position.js";
import { readBack } from "../formats/workbook/read-back.js";
import { addEvents } from "../http/news/events-server.js";
import { listen } from "../http/news/listen.js";
import { posted } from "../http/posted.js";
import { contextOn, keepingOf, startRepositoryServer } from "../http/repository-server.js";
import { changesOfAccounts, ofTheRepository, questions, questionsOf } from "../repository/root-fields.js";
import { eventually } from "../support/eventually.js";
import { useEmptyRepository } from "../support/repository.js";
import { twoAtOnce } from "../support/two-at-once.js";
import { canaries, viewers, withCanaries } from "./canaries.js";
import { recordTraces } from "./record-traces.js";
import { all, called, locking, reads, refused } from "./requests.js";

const { ask, given, database } = useEmptyRepository();
const names = [...viewers.keys()];
/** Requests that fail for whoever has no right to accounts. */
const ofAccounts = ["accounts", "grantableOpds", "webhooks", ...Object.keys(changesOfAccounts)];
/** Returns the viewer for whom a request does not fail. */
const mayAsk = (what: string) => (ofAccounts.includes(what) ? "admin" : "architect");
/** Viewers who may request no file. */
const asksOnlyDocuments = ["nobody", "publik", "program"];
let server: HttpServer;
/** Lines of the log, and the spans of all requests. */
const lines: string[] = [];
const traces = recordTraces();

beforeAll(async () => {
  for (const statement of withCanaries) await given(statement);
  await given("CALL db.awaitIndexes()");
  const identifyViewer: IdentifyViewer = ({ headers }) => viewers.get(String(headers["x-test-viewer"]))!;
  server = await startRepositoryServer(database, {
    plugins: [],
    log: createLog("trace", { write: line => void lines.push(line) }),
    identifyViewer,
    keeping: keepingOf(database),
    addRoutes(app, documents) {
      addListExportRoutes(app, schema, contextOn(database));
      addRecordRoute(app, database);
      addEvents(app, documents, { database, identifyViewer });
    },
  });
});
afterAll(async () => {
  await server.stop();
  await traces.stop();
});

/** Texts that each viewer has read anywhere. */
const read = new Map(names.map(name => [name, new Set<string>()]));

/** Expects that an answer contains only texts that the viewer may read. */
function check(what: string, name: string, answer: string) {
  const found = Object.keys(canaries).filter(text => answer.toUpperCase().includes(text));
  const forbidden = found.filter(text => !canaries[text]!.includes(name));
  expect({ what, name, forbidden }).toEqual({ what, name, forbidden: [] });
  for (const text of found) read.get(name)!.add(text);
}

test("the requests cover every root field of queries, and the wider ones are valid", () => {
  const fields = Object.keys(schema.getQueryType()!.getFields());
  const listed = all([questions, ...metamodel.kinds.map(questionsOf)]).map(([name]) => name);
  expect(fields.filter(field => ![...listed, ...ofTheRepository, "effect"].includes(field))).toEqual([]);
  const invalid = [...reads, ...locking].flatMap(([name, source]) =>
    validate(schema, parse(source)).map(({ message }) => `${name}: ${message}`),
  );
  expect(invalid).toEqual([]);
});

describe.each(names)("%s reads only what the policy shows", name => {
  test("in the answers of every root field, and in errors", async () => {
    const expectOwn = async ([what, source]: [string, string]) => {
      const { data, errors } = await ask(source, {}, viewers.get(name)!);
      const details = errors?.map(({ message, originalError }) => ({ ...originalError, message }));
      check(`${what}: ${source}`, name, JSON.stringify({ data, details }));
      // Else a request that fails for everybody would pass.
      if (name === mayAsk(what) && what !== "a refusal")
        expect({ what, details }).toEqual({ what, details: undefined });
    };
    await twoAtOnce(reads, expectOwn);
    for (const each of locking) await expectOwn(each);
    for (const source of refused) await expectOwn(["a refusal", source]);
  });

  test("in files, pictures and tables, twice in turn", async () => {
    const lists = ["services", "applications", "infrastructures"].map(list => `/export/${list}.csv`);
    const walks = ["impact.csv", "impact.svg", "impact.graphml", "neighbourhood.svg", "ownership.svg"];
    const drawn = walks.map(file => `/export/${file}?of=infrastructure:SRV`);
    const aggregated = [["publicIp"], ["potentialRisk", "supportedBy"]].map((names, index) => {
      const by = names.map(name => `&by=${encodeURIComponent(JSON.stringify({ name }))}`).join("");
      return `/export/aggregate.csv?elements=${encodeURIComponent(`{"${["applications", "services"][index]}":{}}`)}${by}`;
    });
    const paths = [...lists, ...aggregated, ...drawn, "/export/findings.csv", "/record", "/record?format=csv"];
    const seesAll = name === "architect";
    const expectOwn = async (path: string) => {
      const answer = await fetch(server.url + path, { headers: { "x-test-viewer": name } });
      if (seesAll) expect([path, answer.status]).toEqual([path, 200]);
      const text = await answer.text();
      check(path, name, text);
      expect(text).not.toContain("KENARIKOMENTAR");
    };
    await twoAtOnce(paths, expectOwn);
    for (const path of paths.slice(0, 2)) await expectOwn(path);
    const review = await fetch(`${server.url}/export/accounts.csv`, { headers: { "x-test-viewer": name } });
    expect([name, review.status]).toEqual([name, ["auditor", "admin"].includes(name) ? 200 : 403]);
    check("the accounts", name, await review.text());
    for (const file of ["applications.xlsx", "template.xlsx", "template.xlsx?full=true"]) {
      const workbook = await fetch(`${server.url}/export/${file}`, { headers: { "x-test-viewer": name } });
      expect([name, file, workbook.status]).toEqual([name, file, asksOnlyDocuments.includes(name) ? 403 : 200]);
      if (workbook.ok) check(file, name, JSON.stringify(await readBack(workbook.body as never)));
    }
  });

  test("in events of changes and of answers", async () => {
    const headers = { "x-test-viewer": name };
    const streams = [`?after=${cursorOf(beginning)}`, `?question=Q01&variables={"service":"service:S1"}`];
    for (const query of streams) {
      const listener = await listen(server.url, query, headers);
      if (name === "architect") expect([query, listener.answer.status]).toEqual([query, 200]);
      if (name === "architect") await eventually(() => listener.heard.length > 0);
      await new Promise(done => setTimeout(done, 500));
      await listener.leave();
      check(`/events${query}`, name, listener.text());
    }
  });

  test("in the answers to assistants", async () => {
    const headers = { "x-test-viewer": name, accept: "application/json, text/event-stream" };
    await twoAtOnce(called, async ([tool, args]) => {
      const params = { name: tool, arguments: args };
      const message = posted({ jsonrpc: "2.0", id: 1, method: "tools/call", params }, headers);
      const answer = (await (await fetch(`${server.url}/mcp`, message)).json()) as any;
      const { content, isError } = answer.result;
      if (name === "architect") expect({ tool, isError, content }).toEqual({ tool, isError: undefined, content });
      check(`the tool ${tool}`, name, content[0].text);
    });
  });
});

test("whoever may read a text has read it somewhere, so that the test can fail", () => {
  for (const [text, readers] of Object.entries(canaries))
    expect({ text, readers: names.filter(name => read.get(name)!.has(text)) }).toEqual({
      text,
      readers: names.filter(name => readers.includes(name)),
    });
});

test("no log line and no trace has any of these texts, although every request was traced", () => {
  const spans = traces.spans();
  expect(spans.filter(span => span.includes("db.query.text")).length).toBeGreaterThan(500);
  for (const text of [...lines, ...spans].map(each => each.toUpperCase()))
    expect(Object.keys(canaries).filter(canary => text.includes(canary))).toEqual([]);
});

test("a hidden property neither filters nor counts, nor is it missed by a judgement", async () => {
  const source = `{ applications(filter: { publicIp: { exists: true } }) { totalCount } applicationsWithout: applications(filter: { publicIp: { exists: false } }) { totalCount } services(filter: { potentialRisk: { contains: "KENARI" } }) { totalCount } }`;
  const told = async (name: string) => (await ask(source, {}, viewers.get(name)!)).data;
  expect(await told("staff")).toMatchObject({ applications: { totalCount: 0 }, services: { totalCount: 1 } });
  expect(await told("publik")).toMatchObject({ services: { totalCount: 0 } });
  expect(await told("editor of DISKOMINFO")).toMatchObject({ applications: { totalCount: 1 } });
  expect((await told("staff")).applicationsWithout.totalCount).toBe(2);
  const grouped = `{ aggregate(elements: { applications: {} }, by: { name: "publicIp" }, orderBy: { by: FIRST }) { nodes { first { value } count } } ordered: applications(orderBy: [{ property: publicIp }, { count: ownedBy, direction: DESC }]) { nodes { code } } }`;
  const { data } = await ask(grouped, {}, viewers.get("staff")!);
  expect(data.aggregate.nodes).toEqual([{ first: { value: null }, count: 2 }]);
  expect(data.ordered.nodes.map(({ code }: { code: string }) => code)).toEqual(["SATU-Application", "A2"]);
  const judged = async (name: string) =>
    (await ask(`{ service(ref: "S1") { findings { nodes { rule { code } } } } }`, {}, viewers.get(name)!)).data;
  const architect = await judged("architect");
  expect(architect.service.findings.nodes).not.toEqual([]);
  expect([await judged("staff"), await judged("publik")]).toEqual([architect, architect]);
});

test("an official learns of hidden elements in a walk what stops, and the public nothing", async () => {
  const source = `{ impact(of: "infrastructure:SRV") { totalCount hidden { kind count } nodes { severity element { code } via { element { code } } } } }`;
  const told = async (name: string) => (await ask(source, {}, viewers.get(name)!)).data.impact;
  const [architect, staff] = [await told("architect"), await told("staff")];
  expect(staff.hidden).toEqual([{ kind: "Application", count: 1 }]);
  expect(staff.totalCount).toBe(architect.totalCount - 1);
  const severities = (impact: any) => impact.nodes.map((node: any) => [node.element.code, node.severity]);
  expect(severities(staff)).toEqual(severities(architect).filter(([code]: [string]) => code !== "A1"));
  expect(staff.nodes.find((node: any) => node.element.code === "S2").via).toEqual([{ element: null }]);
  expect(architect.hidden).toEqual([]);
  const needs = `{ impact(of: "service:S1", direction: DEPENDENCIES) { hidden { count } nodes { element { code } } } }`;
  const needed = async (name: string) => (await ask(needs, {}, viewers.get(name)!)).data.impact;
  expect(await needed("publik")).toEqual({ hidden: [], nodes: [{ element: { code: "DKP" } }] });
  expect((await needed("staff")).hidden).toEqual([{ count: 1 }]);
});
