import { afterEach, describe, expect, test } from "@jest/globals";
import { publicViewer, viewerWith } from "../../src/access/viewer.js";
import { freePort } from "../../src/database/embedded/free-port.js";
import type { HttpServer } from "../../src/http/http-server.js";
import type { IdentifyViewer } from "../../src/http/request-viewer.js";
import { ask, configWith, refusal, startTinyServer } from "./tiny-server.js";

/** Identifies an official by the header `x-test-viewer`, all others as the public. */
const identifyViewer: IdentifyViewer = ({ headers }) =>
  headers["x-test-viewer"] ? viewerWith("staf", [{ role: "STAFF" }]) : publicViewer;

const get = (url: string, viewer?: string) =>
  fetch(`${url}/metrics`, viewer ? { headers: { "x-test-viewer": viewer } } : {});

let server: HttpServer;
afterEach(() => server.stop());

describe("A supervisor", () => {
  test("learns that the server lives, and that it is not ready while the graph is away", async () => {
    let isThere = true;
    server = await startTinyServer({ isReady: async () => isThere });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    isThere = false;
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });

  test("reads operations by outcome, their round trips, and the process's own metrics", async () => {
    server = await startTinyServer();
    await ask(server, "query Greeting { hello }");
    await ask(server, "{ secret }");
    await ask(server, "{ nothing }");
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/duration_seconds_count\{operation="Greeting",type="query",outcome="ok"\} 1/);
    expect(metrics).toMatch(
      /duration_seconds_count\{operation="anonymous",type="query",outcome="INTERNAL_SERVER_ERROR"\} 1/,
    );
    expect(metrics).toMatch(
      /duration_seconds_count\{operation="none",type="none",outcome="GRAPHQL_VALIDATION_FAILED"\} 1/,
    );
    expect(metrics).toMatch(/graphql_cypher_round_trips_sum\{operation="Greeting",type="query"\} 3/);
    expect(metrics).toContain("process_cpu_seconds_total");
  });

  test("finds no metrics where they are switched off", async () => {
    server = await startTinyServer(configWith({ metrics: false }));
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });

  test("finds metrics at a port of their own only, where they have one, until the server stops", async () => {
    const metricsPort = await freePort();
    server = await startTinyServer(configWith({ metricsPort }));
    await ask(server, "query Greeting { hello }");
    const beside = `http://127.0.0.1:${metricsPort}`;
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect(await (await fetch(`${beside}/metrics`)).text()).toContain('operation="Greeting"');
    expect((await fetch(`${beside}/graphql?query={hello}`)).status).toBe(404);
    await server.stop();
    await expect(fetch(`${beside}/metrics`)).rejects.toThrow();
  });

  test("reads metrics as an account that may ask anything, in nobody's cache", async () => {
    server = await startTinyServer({ identifyViewer });
    const [ofPublic, ofStaff] = await Promise.all([get(server.url), get(server.url, "staf")]);
    expect(await refusal(ofPublic)).toEqual([403, "FORBIDDEN"]);
    expect([ofStaff.status, ofStaff.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await ofStaff.text()).toContain("process_cpu_seconds_total");
  });

  test("needs no account at a port of its own on loopback, and one elsewhere", async () => {
    for (const [host, status] of [
      ["127.0.0.1", 200],
      ["0.0.0.0", 403],
    ] as const) {
      const metricsPort = await freePort();
      const config = configWith({ host, metricsPort });
      const guarded = await startTinyServer({ ...config, identifyViewer });
      const beside = `http://127.0.0.1:${metricsPort}`;
      const answers = await Promise.all([get(beside), get(beside, "staf")]);
      await guarded.stop();
      expect({ host, statuses: answers.map(answer => answer.status) }).toEqual({ host, statuses: [status, 200] });
    }
    server = await startTinyServer();
  });

  test("finds only so many operation names, however many clients make up", async () => {
    server = await startTinyServer();
    for (let i = 0; i < 110; i++) await ask(server, `query Made${i} { hello }`);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/duration_seconds_count\{operation="other",type="query",outcome="ok"\} 10/);
  });

  test("lets running requests end when it stops the server", async () => {
    let begin = () => {};
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    server = await startTinyServer({
      createContext: ({ viewer }) => {
        begin();
        return { viewer, roundTrips: () => 0 };
      },
    });
    const running = ask(server, "{ slow }");
    await begun;
    await server.stop();
    expect((await running).body.data).toEqual({ slow: "selesai" });
  });
});
