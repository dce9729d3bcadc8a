import { request as openRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { HttpServer } from "../../../src/http/http-server.js";
import { eventually } from "../../support/eventually.js";
import { posted } from "../posted.js";
import { configWith, refusal, startTinyServer } from "../tiny-server.js";

let server: HttpServer;
beforeAll(async () => {
  server = await startTinyServer(
    configWith({ publicUrl: "https://arsitektur.example.go.id", corsOrigins: ["https://portal.example.go.id"] }),
  );
});
afterAll(() => server.stop());

const accept = "application/json, text/event-stream";
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/mcp`, posted(body, { accept, ...headers }));
const message = (method: string, params: object = {}) => ({ jsonrpc: "2.0", id: 1, method, params });
const asked = (tool: string, args: object = {}) => message("tools/call", { name: tool, arguments: args });

/** Envelope of the protocol of 2026, which has no `initialize`. */
const modern = (method: string, params: object = {}) => {
  const envelope = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "uji", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  return post(message(method, { ...params, _meta: envelope }), {
    ...{ "mcp-protocol-version": "2026-07-28", "mcp-method": method },
  });
};

test.each(["GET", "DELETE"])("%s is 405: there are no streams and no sessions", async method => {
  const answer = await fetch(`${server.url}/mcp`, { method, headers: { accept: "text/event-stream" } });
  expect(answer.headers.get("allow")).toBe("POST");
  expect(await refusal(answer)).toEqual([405, "METHOD_NOT_ALLOWED"]);
});

test("a message is answered as JSON without a session, and no cache stores it", async () => {
  const answer = await post(asked("list_questions"));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    expect.stringMatching(/^application\/json/),
  ]);
  expect(answer.headers.get("mcp-session-id")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(((await answer.json()) as any).result.content[0].text).toContain("Q04");
});

test("a notification is accepted without an answer", async () => {
  const answer = await post({ jsonrpc: "2.0", method: "notifications/initialized" });
  expect([answer.status, await answer.text()]).toEqual([202, ""]);
});

test("a method that does not exist is an error of the protocol", async () => {
  const answer = await post(message("tools/delete"));
  expect(((await answer.json()) as any).error.code).toBe(-32601);
});

test("a subscription is refused, and leaves no stream open", async () => {
  const answer = await modern("subscriptions/listen", { notifications: { toolsListChanged: true } });
  expect(((await answer.json()) as any).error.code).toBe(-32603);
});

describe("A page of another origin is refused, by whatever name it reaches the server", () => {
  test.each(["http://evil.example", "http://127.0.0.1:1", "null"])("%s", async origin => {
    expect(await refusal(await post(asked("list_questions"), { origin }))).toEqual([403, "FORBIDDEN"]);
    const stream = await fetch(`${server.url}/mcp`, { headers: { origin } });
    expect(await refusal(stream)).toEqual([403, "FORBIDDEN"]);
  });

  test("and one of the server itself, or of CORS_ORIGINS, is answered", async () => {
    for (const origin of [server.url, "https://arsitektur.example.go.id", "https://portal.example.go.id"])
      expect((await post(asked("list_questions"), { origin })).status).toBe(200);
  });
});

describe("A message is bounded", () => {
  test("to one per request", async () => {
    expect(await refusal(await post([asked("list_questions")]))).toEqual([400, "BAD_REQUEST"]);
  });

  test("to 200,000 bytes", async () => {
    const long = asked("ask_question", { name: "x".repeat(200_000) });
    expect(await refusal(await post(long))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  });

  test("in depth", async () => {
    const deep = `${"[".repeat(40)}${"]".repeat(40)}`;
    const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask_question","arguments":{"variables":${deep}}}}`;
    const headers = { accept, "content-type": "application/json" };
    const answer = await fetch(`${server.url}/mcp`, { method: "POST", headers, body });
    expect(await refusal(answer)).toEqual([400, "BAD_USER_INPUT"]);
  });

  test("to JSON", async () => {
    const asXml = await post(asked("list_questions"), { "content-type": "application/xml" });
    expect(await refusal(asXml)).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    // The only one of these types that a page of another origin may send without permission.
    const asText = await post(asked("list_questions"), { "content-type": "text/plain" });
    expect([asText.status, ((await asText.json()) as any).error.code]).toEqual([415, -32_000]);
  });

  test("to fifty open requests of one client", async () => {
    const { port, hostname } = new URL(server.url);
    const headers = { accept, "content-type": "application/json", "content-length": "1000" };
    const open = new Set<ReturnType<typeof openRequest>>();
    let isOver = false;
    // The server ends a request that does not come on, on a busy machine before it has received the others.
    const begin = () => {
      const sent = openRequest({ port, hostname, path: "/mcp", method: "POST", headers, agent: false });
      open.add(sent);
      sent.on("error", () => {});
      sent.on("close", () => open.delete(sent) && !isOver && begin());
      sent.write("{");
    };
    for (let each = 0; each < 50; each++) begin();
    await eventually(async () => (await post(asked("list_questions"))).status === 429);
    const refused = await post(asked("list_questions"));
    expect(refused.headers.get("retry-after")).toBe("10");
    isOver = true;
    for (const each of open) each.destroy();
    await eventually(async () => (await post(asked("list_questions"))).status === 200);
  });
});
