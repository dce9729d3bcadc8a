import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, getIntrospectionQuery } from "graphql";
import { auditServer } from "graphql-http";
import { pino } from "pino";
import { limits } from "../../src/common/limits.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { posted } from "./posted.js";
import { ask, startTinyServer } from "./tiny-server.js";

let server: HttpServer;
const logged: string[] = [];

beforeAll(async () => {
  const log = pino(new Writable({ write: (line, _encoding, done) => done(void logged.push(String(line))) }));
  server = await startTinyServer({ log });
});
afterAll(() => server.stop());

describe("GraphQL over HTTP", () => {
  test("passes every audit of graphql-http", async () => {
    const fetchFn = (url: string, options: RequestInit = {}) =>
      fetch(url, { ...options, headers: { ...options.headers, "apollo-require-preflight": "1" } });
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn });
    expect(results.filter(result => result.status !== "ok").map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  test("refuses a GET that any page could make a browser send", async () => {
    expect((await fetch(`${server.url}/graphql?query={hello}`)).status).toBe(400);
  });

  test("gives the contract to code generators, and 304 while it is the same", async () => {
    const path = `${server.url}/schema.graphql`;
    const first = await fetch(path);
    const sdl = await first.text();
    expect(first.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(buildSchema(sdl).getQueryType()?.getFields().hello).toBeDefined();
    const again = await fetch(path, { headers: { "if-none-match": first.headers.get("etag")! } });
    expect(again.status).toBe(304);
    // The browser keeps the security headers of the answer that it has.
    expect([first, again].map(({ headers }) => headers.has("content-security-policy"))).toEqual([true, false]);
  });

  test("tells what a request cost in round trips", async () => {
    const { body } = await ask(server, "{ hello }");
    expect(body).toEqual({ data: { hello: "halo" }, extensions: { roundTrips: 3 } });
  });

  test.each([
    ["needs a name where a document holds several operations", undefined, "Must provide operation name"],
    ["knows no other name than theirs", "C", 'Unknown operation named "C"'],
  ])("%s", async (_, operationName, message) => {
    for (const _time of [1, 2, 3, 4]) {
      const sent = posted({ query: "query A { hello } query B { hello }", operationName });
      const answer = await fetch(`${server.url}/graphql`, sent);
      const extensions = { code: "OPERATION_RESOLUTION_FAILURE" };
      const errors = [{ message: expect.stringContaining(message), extensions }];
      expect([answer.status, await answer.json()]).toMatchObject([400, { errors }]);
    }
  });

  test("sends writes and errors in full, even with a matching ETag", async () => {
    const again = async (path: string, sent: RequestInit) => {
      const first = await fetch(server.url + path, sent);
      const headers = { ...sent.headers, "if-none-match": first.headers.get("etag")! };
      const second = await fetch(server.url + path, { ...sent, headers });
      return [second.status, (await second.text()) === (await first.text())];
    };
    expect(await again("/graphql", posted({ query: "mutation { write }" }))).toEqual([200, true]);
    expect(await again("/nothing", {})).toEqual([404, true]);
    expect(await again("/health/live", {})).toEqual([304, false]);
  });

  test("compresses what is long", async () => {
    const headers = { "accept-encoding": "br" };
    expect((await ask(server, "{ many { hello } }", headers)).headers.get("content-encoding")).toBe("br");
  });
});

describe("An error", () => {
  test("that is meant for clients has its code and details", async () => {
    const { body } = await ask(server, "{ unknown }");
    expect(body.errors[0]).toMatchObject({ message: "No such", extensions: { code: "NOT_FOUND", refs: ["opd:X"] } });
  });

  test("that nobody foresaw is hidden, and logged under the id of its request", async () => {
    const { body, headers } = await ask(server, "{ secret }");
    expect(body.errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
    expect(JSON.stringify(body)).not.toContain("bolt");
    const line = logged.find(each => each.includes("bolt://"));
    expect(JSON.parse(line!)).toMatchObject({ requestId: headers.get("x-request-id"), path: ["secret"] });
  });

  test("of the body has the shape of every other error", async () => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: "{" });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    ]);
  });

  test.each([
    ["of another type", "POST", "/graphql", 415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json."],
    ["where nothing answers", "PUT", "/graphql", 404, "NOT_FOUND", "There is no route PUT /graphql."],
    ["that has no address", "GET", "/%ff", 400, "BAD_REQUEST", "'/%ff' is not a valid url component"],
  ])("of a request %s has it too, and says what is wrong", async (_, method, path, status, code, message) => {
    const body = method === "GET" ? undefined : "<query/>";
    const answer = await fetch(server.url + path, { method, body, headers: { "content-type": "text/html" } });
    expect([answer.status, await answer.json()]).toEqual([status, { errors: [{ message, extensions: { code } }] }]);
  });
});

describe("The limits", () => {
  test("end a body that is too large", async () => {
    const { status, body } = await ask(server, `# ${"x".repeat(limits.maxBodyBytes)}\n{ hello }`);
    expect([status, body.errors[0].extensions.code]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(body.errors[0].message).toContain(String(limits.maxBodyBytes));
  });

  test.each([
    ["depth", `{ ${"deep { ".repeat(limits.maxDepth)} hello ${"}".repeat(limits.maxDepth)} }`],
    ["aliases", `{ ${Array.from({ length: limits.maxAliases + 1 }, (_, i) => `a${i}: __typename`).join(" ")} }`],
    ["tokens", `{ ${"hello ".repeat(limits.maxTokens)} }`],
  ])("refuse a document for its %s", async (_what, query) => {
    const { body } = await ask(server, query);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions.code).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
  });

  test("leave introspection alone", async () => {
    const { body } = await ask(server, getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true }));
    expect(body.errors).toBeUndefined();
  });
});
