import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { limits } from "../../src/common/limits.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { startTinyServer } from "../http/tiny-server.js";
import { cpuTimeOf } from "../support/cpu-time.js";

let server: HttpServer;
beforeAll(async () => {
  server = await startTinyServer({ schema, log: pino({ level: "silent" }) });
  await post({ query: "{ limits { maxCost } }" });
});
afterAll(() => server.stop());

async function post(body: object | string) {
  const sent = typeof body === "string" ? body : JSON.stringify(body);
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: sent });
  return { status: answer.status, body: (await answer.json()) as any };
}

/**
 * Returns the CPU milliseconds of a request in this process, including the client: the minimum of some attempts, as a
 * bound of the event-loop delay. A clock, or `monitorEventLoopDelay`, would also measure other processes.
 */
async function standstillOf(body: string): Promise<number> {
  const attempts: number[] = [];
  const refused = async () => {
    const answer = await post(body);
    expect(answer.body.errors?.[0].extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_|COST_EXCEEDED)/);
  };
  for (let attempt = 0; attempt < 3; attempt++) attempts.push(await cpuTimeOf(refused));
  return Math.min(...attempts);
}

const list = (length: number, make: (index: number) => string, between = " ") =>
  Array.from({ length }, (_, index) => make(index)).join(between);
const filtered = "query ($f: ServiceFilter) { services(filter: $f) { totalCount } }";
const withFilter = (text: string) => `{"query":${JSON.stringify(filtered)},"variables":{"f":${text}}}`;
const cycle = (length: number) =>
  list(length, i => `fragment F${i} on Service { ...F${(i + 1) % length} ...F${(i + 2) % length} }`);

test.each([
  ["a field repeated", { query: `{ ${"limits { maxCost } ".repeat(990)} }` }],
  ["a list repeated", { query: `{ ${"services { totalCount } ".repeat(900)} }` }],
  ["names of 250 letters", { query: `{ ${list(3_900, i => "s".repeat(250) + i)} }` }],
  ["one name of a megabyte", { query: `{ ${"s".repeat(990_000)} }` }],
  ["a megabyte of lines", { query: `${"\n".repeat(490_000)}{ limitsx { maxCost } }` }],
  ["fragments that spread each other", { query: `{ services { nodes { ...F0 } } } ${cycle(300)}` }],
  ["a few fragments that spread each other", { query: `{ services { nodes { ...F0 } } } ${cycle(50)}` }],
  ["variables nested deep", withFilter(`${'{"NOT":'.repeat(110_000)}{}${"}".repeat(110_000)}`)],
  ["variables of countless values", withFilter(`{"OR":[${list(330_000, () => "{}", ",")}]}`)],
  ["variables of wrong values", withFilter(`{"code":{"in":[${list(40_000, String, ",")}]}}`)],
  ["variables of unknown names", withFilter(`{${list(40_000, i => `"namex${i}":1`, ",")}}`)],
  ["a text of a megabyte", withFilter(`{"code":{"eq":"${"x".repeat(990_000)}"}}`)],
])("A refused request does not hold up the others: %s", async (_, body) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  expect(text.length).toBeLessThan(limits.maxBodyBytes);
  expect(await standstillOf(text)).toBeLessThan(400);
});

test("A body beyond the published limit is PAYLOAD_TOO_LARGE", async () => {
  const answer = await post({ query: "{ limits { maxCost } }", variables: { x: "x".repeat(limits.maxBodyBytes) } });
  expect(answer).toMatchObject({ status: 413, body: { errors: [{ extensions: { code: "PAYLOAD_TOO_LARGE" } }] } });
});
