import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { localViewer } from "../../../src/access/viewer.js";
import { readConfig } from "../../../src/config.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import type { BuiltPages } from "../../../src/http/web/built-pages.js";
import { pagesOf } from "../pages-of.js";
import { posted } from "../posted.js";
import { configWith, startTinyServer, type TinyServerParts } from "../tiny-server.js";
import { accountOf } from "./accounts.js";

let server: HttpServer;
afterEach(() => server.stop());

/** Starts a server with a limit of five requests a minute, behind a proxy of this machine. */
const start = (parts: Partial<TinyServerParts> = {}, config: Partial<TinyServerParts["config"]> = {}) =>
  startTinyServer({ ...configWith({ rateLimit: 5, ...config }), identifyViewer: accountOf, ...parts }).then(started => {
    server = started;
  });

/** Sends requests to an address, and returns the answers. `from`: X-Forwarded-For. */
async function send(times: number, path: string, from?: string, headers: Record<string, string> = {}) {
  const sent = { ...headers, ...(from !== undefined && { "x-forwarded-for": from }) };
  const answers: Response[] = [];
  for (let n = 0; n < times; n++) answers.push(await fetch(server.url + path, { headers: sent }));
  return answers;
}

const statusesOf = (answers: Response[]) => answers.map(({ status }) => status);
const [five, six] = [Array(5).fill(200), [...Array(5).fill(200), 429]];

describe("A limit of five requests in a minute", () => {
  beforeEach(() => start());

  test("is one of each address that the proxy names: others go on", async () => {
    expect(statusesOf(await send(6, "/queue", "192.0.2.1"))).toEqual(six);
    expect(statusesOf(await send(6, "/queue", "192.0.2.2"))).toEqual(six);
  });

  test("refuses with the seconds to wait, in the error form of each door", async () => {
    await send(5, "/queue", "192.0.2.3");
    const [overHttp] = await send(1, "/queue", "192.0.2.3");
    const overGraphql = await fetch(
      `${server.url}/graphql`,
      posted({ query: "{ hello }" }, { "x-forwarded-for": "192.0.2.3" }),
    );
    for (const answer of [overHttp!, overGraphql]) {
      const seconds = Number(answer.headers.get("retry-after"));
      expect([seconds > 0, seconds <= 60]).toEqual([true, true]);
      const extensions = { code: "TOO_MANY_REQUESTS", retryAfter: seconds };
      expect([answer.status, await answer.json()]).toEqual([
        429,
        { errors: [{ message: expect.stringContaining(`in ${seconds} seconds`), extensions }] },
      ]);
    }
  });

  test("is one of each account, from whatever addresses, and not that of its address", async () => {
    const account = { "x-test-account": "satu" };
    const answers = [];
    for (let n = 1; n <= 6; n++) answers.push(...(await send(1, "/queue", `192.0.2.${n + 10}`, account)));
    expect(statusesOf(answers)).toEqual(six);
    expect(statusesOf(await send(5, "/queue", "192.0.2.11"))).toEqual(five);
    expect(statusesOf(await send(5, "/queue", "192.0.2.11", { "x-test-account": "dua" }))).toEqual(five);
  });

  test("is one of a whole household of IPv6, whose addresses change", async () => {
    const answers = [];
    for (let n = 1; n <= 6; n++) answers.push(...(await send(1, "/queue", `2001:db8:1:2::${n}`)));
    expect(statusesOf(answers)).toEqual(six);
    expect(statusesOf(await send(1, "/queue", "2001:db8:1:3::1"))).toEqual([200]);
  });

  test("cannot be passed by inventing what the proxy appends to", async () => {
    const answers = [];
    for (const invented of ["127.0.0.1", "10.0.0.1", "unknown", "x".repeat(500), "", "::1"])
      answers.push(...(await send(1, "/queue", `${invented}, 192.0.2.30`)));
    expect(statusesOf(answers)).toEqual(six);
  });

  test("counts neither health checks nor requests of this machine", async () => {
    expect(new Set(statusesOf(await send(20, "/health/live", "192.0.2.40")))).toEqual(new Set([200]));
    expect(statusesOf(await send(5, "/queue", "192.0.2.40"))).toEqual(five);
    expect(new Set(statusesOf(await send(20, "/queue")))).toEqual(new Set([200]));
  });

  test("counts addresses without a route, too", async () => {
    expect(statusesOf(await send(6, "/nothing", "192.0.2.50"))).toEqual([404, 404, 404, 404, 404, 429]);
  });
});

test("Wrong credentials count for their address", async () => {
  const extensions = { code: "UNAUTHENTICATED" };
  await start({ identifyViewer: () => Promise.reject(new GraphQLError("wrong", { extensions })) });
  expect(statusesOf(await send(6, "/queue", "192.0.2.1"))).toEqual([401, 401, 401, 401, 401, 429]);
});

test("The header of a peer that is no trusted proxy names no client, and makes the peer none of this machine", async () => {
  await start({}, { trustedProxies: [] });
  expect(statusesOf(await send(3, "/queue", "192.0.2.1"))).toEqual([200, 200, 200]);
  expect(statusesOf(await send(3, "/queue", "192.0.2.2"))).toEqual([200, 200, 429]);
});

test("Without a limit nobody is refused", async () => {
  await start({}, { rateLimit: 0 });
  expect(new Set(statusesOf(await send(20, "/queue", "192.0.2.1")))).toEqual(new Set([200]));
});

test("By default a dashboard that requests 47 questions for each of 36 OPDs, behind one address, is not refused", async () => {
  await start({ identifyViewer: () => localViewer }, { rateLimit: readConfig({}).rateLimit });
  const headers = { "x-forwarded-for": "192.0.2.1" };
  let refused = 0;
  for (let opd = 0; opd < 36; opd++) {
    const asked = Array.from({ length: 47 }, () =>
      fetch(`${server.url}/graphql`, posted({ query: "{ hello }" }, headers)),
    );
    for (const answer of await Promise.all(asked)) refused += Number(answer.status !== 200);
  }
  expect(refused).toBe(0);
});

test("A page beyond the limit is a page, with the seconds to wait, and its files still come", async () => {
  const render: BuiltPages["render"] = async ({ fault }) => ({ html: `<p>${fault?.code}`, isPage: true, ...fault });
  const pages = pagesOf({}, { paths: ["/"], render });
  writeFileSync(`${pages.browserFolder}/assets/page.js`, "");
  await start({ pages });
  await send(5, "/queue", "192.0.2.1");
  const [page] = await send(1, "/", "192.0.2.1");
  expect([page!.status, Number(page!.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect([page!.headers.get("content-type"), await page!.text()]).toEqual([
    "text/html; charset=utf-8",
    "<p>TOO_MANY_REQUESTS",
  ]);
  for (const file of ["/assets/page.js", "/service-worker.js", "/licenses.txt", "/favicon.ico"])
    expect(statusesOf(await send(7, file, "192.0.2.1"))).toEqual(Array(7).fill(200));
});

test("A refusal is counted by its code, and names nobody", async () => {
  await start();
  await send(7, "/queue", "192.0.2.77");
  const metrics = await (await fetch(`${server.url}/metrics`, { headers: { "x-test-account": "satu" } })).text();
  expect(metrics).toContain('http_refusals_total{code="TOO_MANY_REQUESTS"} 2');
  expect(metrics).not.toMatch(/192\.0\.2|satu/);
});
