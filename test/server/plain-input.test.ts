import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { createContext } from "../../src/repository/context.js";
import { Degrees } from "../../src/repository/cost/degrees.js";
import { limits } from "../../src/repository/limits.js";
import { localViewer } from "../../src/repository/viewer.js";
import { costPlugin } from "../../src/server/cost-plugin.js";
import type { HttpServer } from "../../src/server/http-server.js";
import { addListExportRoutes } from "../../src/server/list-export-routes.js";
import { schema } from "../../src/server/schema.js";
import { element } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";
import { startTinyServer } from "./tiny-server.js";

const { database, given } = useRepository();
const newContext = () => createContext({ database, viewer: localViewer, today });
let server: HttpServer;

beforeAll(async () => {
  server = await startTinyServer({
    schema,
    log: pino({ level: "silent" }),
    plugins: [costPlugin({ current: async () => new Degrees() })],
    createContext: newContext,
    addRoutes: app => addListExportRoutes(app, schema, newContext),
  });
});
afterAll(() => server.stop());
beforeEach(async () => {
  await given(
    `${element("s1", "Service", "LYN-001")} ${element("s2", "Service", "LYN-002")} ${element("a1", "Application", "APL-1")}`,
  );
});

async function post(body: string | object) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const { data, errors } = (await answer.json()) as any;
  return { status: answer.status, data, code: errors?.[0]?.extensions.code, errors };
}
const ask = (query: string, variables: object = {}) => post({ query, variables });
const get = async (path: string) => {
  const answer = await fetch(server.url + path);
  const text = await answer.text();
  return {
    status: answer.status,
    code: text.startsWith('{"errors"') ? JSON.parse(text).errors[0].extensions.code : undefined,
  };
};

const nested = (levels: number, name = "NOT") => `${`{"${name}":`.repeat(levels)}{}${"}".repeat(levels)}`;
const lists = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const codes = ({ data }: { data: any }) => data?.services?.nodes.map(({ code }: any) => code);

describe("For reading, null means the same as leaving out:", () => {
  test.each([
    ["an order's direction", "orderBy: { property: name, direction: null }"],
    [
      "every argument",
      "filter: null, orderBy: null, first: null, after: null, at: null, validity: null, plateau: null, search: null",
    ],
    [
      "every condition",
      "filter: { AND: null, OR: null, NOT: null, code: null, name: { eq: null, in: null }, supportedBy: null }",
    ],
  ])("%s, in the text", async (_, args) => {
    const answer = await ask(`{ services(${args}) { nodes { code } } }`);
    expect([answer.errors, codes(answer)]).toEqual([undefined, ["LYN-001", "LYN-002"]]);
  });

  test("the same in variables, and as the default of a variable", async () => {
    const query = `query ($order: ServiceOrder, $first: Int = null, $filter: ServiceFilter) {
      services(orderBy: $order, first: $first, filter: $filter) { nodes { code } } }`;
    const variables = { order: { property: "name", direction: null }, filter: { code: { ne: null } } };
    const answer = await ask(query, variables);
    expect([answer.errors, codes(answer)]).toEqual([undefined, ["LYN-001", "LYN-002"]]);
  });

  test("types of relations, beneath a mutation too", async () => {
    const read = await ask('{ service(ref: "service:LYN-001") { relations(types: null) { totalCount } } }');
    expect([read.errors, read.data.service]).toEqual([undefined, { relations: { totalCount: 0 } }]);
    const query = `mutation ($types: [String!]) { updateService(id: "service:LYN-001", expectedRev: 1, changes: {}) {
      element { relations(types: $types) { totalCount } } } }`;
    const written = await ask(query, { types: null });
    expect([written.errors, written.data.updateService.element]).toEqual([undefined, { relations: { totalCount: 0 } }]);
  });
});

describe("For writing, null removes:", () => {
  beforeEach(() =>
    given(`MATCH (s:Service {code: 'LYN-001'}), (a:Application) CREATE (s)-[:SUPPORTED_BY {id: 'r1'}]->(a)`),
  );
  const supportedBy = "supportedBy { totalCount }";
  const change = (changes: string) =>
    ask(
      `mutation { updateService(id: "service:LYN-001", expectedRev: 1, changes: { ${changes} }) { element { ${supportedBy} } problems { rule } } }`,
    );

  test("all that is in force, of a relation to many", async () => {
    const { data } = await change("supportedBy: null");
    expect(data.updateService).toEqual({ element: { supportedBy: { totalCount: 0 } }, problems: [] });
    const [ended] = await database.read("MATCH ()-[r {id: 'r1'}]->() RETURN r.until AS until");
    expect(ended).toEqual({ until: today });
  });

  test.each([
    "supportedBy: { remove: null }",
    "supportedBy: { add: null }",
    "classifiedAs: { remove: null, add: null }",
  ])("nothing of %s", async changes => {
    const { data, errors } = await change(changes);
    expect([errors, data.updateService.element]).toEqual([undefined, { supportedBy: { totalCount: 1 } }]);
  });
});

describe("What is too much is the fault of who asks:", () => {
  test.each([
    ["a search of many words", "{ services(search: $x) { totalCount } }", "a ".repeat(515)],
    ["a search of a long word", "{ search(text: $x) { score } }", "x".repeat(1_005)],
    ["a search of a word that no index holds", "{ search(text: $x) { score } }", "x".repeat(300)],
    ["a ref", "{ service(ref: $x) { code } }", "x".repeat(limits.maxKeyLength + 1)],
    [
      "a cursor that is nested",
      "{ services(after: $x) { nodes { code } } }",
      Buffer.from(lists(1_551)).toString("base64url"),
    ],
    ["a cursor of objects", "{ services(after: $x) { nodes { code } } }", Buffer.from("[{},{}]").toString("base64url")],
    ["a duration", "{ services(filter: { validUntil: { inNext: $x } }) { totalCount } }", "P999999999Y"],
    [
      "a duration backwards",
      "{ services(filter: { validUntil: { inLast: $x } }) { totalCount } }",
      "PT99999999999999H",
    ],
  ])("%s", async (_, query, x) => {
    const type = /ref:/.test(query) ? "ID!" : /inNext|inLast/.test(query) ? "ISO8601Duration" : "String!";
    const declared = type === "String!" && query.includes("after") ? "String" : type;
    const inVariable = await ask(`query ($x: ${declared}) ${query}`, { x });
    expect([inVariable.data ?? null, inVariable.code]).toEqual([null, "BAD_USER_INPUT"]);
    const inText = await ask(query.replace("$x", JSON.stringify(x)));
    expect(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]).toContain(inText.code);
  });

  test("a source beyond what an index takes, as a problem at its place", async () => {
    const query = "mutation ($input: ServiceInput!) { createService(input: $input) { problems { rule path } } }";
    const input = { code: "X", name: "X", externalId: "1", source: "x".repeat(8_157) };
    const { data } = await ask(query, { input });
    expect(data.createService.problems).toEqual([{ rule: "TOO_LONG", path: ["input", "source"] }]);
  });

  test.each([2_209, 100_000])("variables nested %i deep", async levels => {
    const body = `{"query":"query ($f: ServiceFilter) { services(filter: $f) { totalCount } }","variables":{"f":${nested(levels)}}}`;
    expect(await post(body)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });

  test.each([25, 100])("a filter nested %i deep, in the text or in variables", async levels => {
    const query = "query ($f: ServiceFilter) { services(filter: $f) { totalCount } }";
    expect((await ask(query, { f: JSON.parse(nested(levels)) })).code).toBe("BAD_USER_INPUT");
    const text = nested(levels).replaceAll('"', "");
    expect((await ask(`{ services(filter: ${text}) { totalCount } }`)).code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test.each([
    ["/questions/Q04?variables=", 1_000],
    ["/export/services.csv?filter=", 1_000],
    ["/graphql?query={services{totalCount}}&variables=", 1_000],
  ])("%s nested deep", async (path, levels) => {
    expect(await get(path + encodeURIComponent(nested(levels, "a")))).toEqual({ status: 400, code: "BAD_USER_INPUT" });
  });

  test.each([
    ["conditions side by side", { AND: Array.from({ length: 5_000 }, (_, i) => ({ code: { ne: `x${i}` } })) }],
    ["conditions that say nothing", { OR: Array(5_000).fill({}) }],
    [
      "conditions beneath relations",
      { supportedBy: { some: { OR: Array(300).fill({ NOT: { name: { eq: "x" } } }) } } },
    ],
  ])("%s", async (_, filter) => {
    const { code, errors } = await ask("query ($f: ServiceFilter) { services(filter: $f) { totalCount } }", {
      f: filter,
    });
    expect(code).toBe("COST_EXCEEDED");
    expect(errors[0].extensions.costliest).toBe("services");
  });

  test("a list", async () => {
    const query = "query ($f: ServiceFilter) { services(filter: $f) { totalCount } }";
    const { code, errors } = await ask(query, { f: { code: { in: Array(limits.maxListLength + 1).fill("x") } } });
    expect([code, errors[0].extensions.path]).toEqual(["BAD_USER_INPUT", ["f", "code", "in"]]);
  });
});

describe("What GraphQL over HTTP knows and this server does not is the fault of who asks:", () => {
  const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };
  test.each([
    [
      "a hash that is not that of its document",
      { query: "{ limits { maxCost } }", extensions: { persistedQuery } },
      "BAD_REQUEST",
    ],
    [
      "another version of persisted queries",
      { extensions: { persistedQuery: { ...persistedQuery, version: 2 } } },
      "BAD_REQUEST",
    ],
    ["a subscription", { query: "subscription { services { totalCount } }" }, "GRAPHQL_VALIDATION_FAILED"],
  ])("%s", async (_, body, code) => {
    expect((await post(body)).code).toBe(code);
  });
});

test("The limits tell every bound", async () => {
  const { data } =
    await ask(`{ limits { maxInputDepth maxInputValues maxListLength maxTextLength maxKeyLength maxSearchLength
    maxDurationYears maxDocumentLength maxFragments maxRepeatedFields } }`);
  expect(limits).toMatchObject(data.limits);
});
