import { connect } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { localViewer, publicViewer, viewerWith } from "../../../src/access/viewer.js";
import { beginning, cursorOf } from "../../../src/repository/feed/position.js";
import { eventually } from "../../support/eventually.js";
import { useRepository } from "../../support/repository.js";
import { startEventServer } from "./events-server.js";
import { aWhile, type Listener, listen } from "./listen.js";

const { database, given } = useRepository();
let server: Awaited<ReturnType<typeof startEventServer>>;
const listeners: Listener[] = [];
const listening = async (query = "", headers: Record<string, string> = {}) => {
  const listener = await listen(server.url, query, headers);
  listeners.push(listener);
  return listener;
};
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.leave();
  await server.stop();
});

const codeOf = async ({ answer }: Listener) => [
  answer.status,
  ((await answer.json()) as any).errors?.[0].extensions.code,
];

/** Changes of some kilobytes each, more than the buffers of a connection hold. */
const longChanges = `UNWIND range(1, 9000) AS n CREATE (:Change {id: 'c' + n, at: '2026-11-24T00:00:00.001Z', viewer: 'x', action: 'UPDATED',
  kind: 'Service', elementId: 'x', ref: 'service:' + $long, name: 'x', after: '{}'})`;

describe("A place", () => {
  test("is refused beyond the limit of the server, and free again after a stream", async () => {
    server = await startEventServer(database, { streams: 2 });
    const [first] = [await listening(), await listening()];
    expect(await codeOf(await listening())).toEqual([429, "TOO_MANY_REQUESTS"]);
    await first!.leave();
    await eventually(() => server.places.taken === 1);
    expect((await listening()).answer.status).toBe(200);
  });

  test("is refused beyond twenty of one account, and not to another one", async () => {
    const viewers = ["satu", "dua"].map(name => viewerWith(name, [{ role: "AUDITOR" }]));
    const identifyViewer = ({ headers }: { headers: Record<string, unknown> }) =>
      viewers.find(({ account }) => account === headers["x-test-viewer"]) ?? localViewer;
    server = await startEventServer(database, { identifyViewer });
    for (let n = 0; n < 20; n++) expect((await listening("", { "x-test-viewer": "satu" })).answer.status).toBe(200);
    expect(await codeOf(await listening("", { "x-test-viewer": "satu" }))).toEqual([429, "TOO_MANY_REQUESTS"]);
    expect((await listening("", { "x-test-viewer": "dua" })).answer.status).toBe(200);
  });

  test("is one of a quarter for all who are not signed in, which leave the others to accounts", async () => {
    const identifyViewer = ({ headers }: { headers: Record<string, unknown> }) =>
      headers["x-test-viewer"] === "public" ? publicViewer : localViewer;
    server = await startEventServer(database, { streams: 8, identifyViewer });
    const unsigned = () => listening("?question=Q09", { "x-test-viewer": "public" });
    const [first] = [await unsigned(), await unsigned()];
    expect(await codeOf(await unsigned())).toEqual([429, "TOO_MANY_REQUESTS"]);
    for (let n = 0; n < 5; n++) expect((await listening()).answer.status).toBe(200);
    await first!.leave();
    await eventually(() => server.places.taken === 6);
    expect((await unsigned()).answer.status).toBe(200);
  });

  test("is not taken by HEAD, which would wait for ever", async () => {
    server = await startEventServer(database);
    const answer = await fetch(`${server.url}/events`, { method: "HEAD" });
    expect([answer.status, server.places.taken]).toEqual([404, 0]);
  });
});

describe("A reader who does not read", () => {
  /** Opens a stream from the beginning and reads nothing of it. */
  function stalled() {
    const socket = connect({ port: Number(new URL(server.url).port), host: "127.0.0.1" }).on("error", () => {});
    socket.pause();
    socket.write(`GET /events?after=${cursorOf(beginning)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    return socket;
  }

  test("costs the memory of a page, is closed, and gets all of it later", async () => {
    await given(longChanges, { long: "x".repeat(3_000) });
    const transfers = { graceMs: 60_000, bytesPerSecond: 1, silenceMs: 2_000 };
    let pages = 0;
    const counting = new Proxy(database, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (name !== "read") return typeof value === "function" ? value.bind(target) : value;
        return (cypher: string, ...sent: any[]) => {
          if (cypher.includes("AS isShown")) pages++;
          return target.read(cypher, ...sent);
        };
      },
    });
    server = await startEventServer(counting, { config: { transfers } });
    const socket = stalled();
    await eventually(() => pages > 0);
    const beside = await listening();
    let read = 0;
    await eventually(async () => {
      read = pages;
      await aWhile(1_000);
      return pages === read;
    });
    expect(read).toBeLessThan(90);
    await given(
      `CREATE (:Change {id: 'new', at: '2026-11-25T00:00:00.001Z', viewer: 'x', action: 'UPDATED', kind: 'Service', elementId: 'x', ref: 'service:X', name: 'x', after: '{}'})`,
    );
    await beside.until(1);
    await beside.leave();
    await eventually(() => server.places.taken === 0);
    socket.destroy();
    const patient = await listening(`?after=${cursorOf(beginning)}`);
    await patient.until(9_001);
    expect(new Set(patient.changes().map(({ data }) => data.change)).size).toBe(9_001);
  });

  test("and one who does are let go at once when the server stops", async () => {
    await given(longChanges, { long: "x".repeat(3_000) });
    server = await startEventServer(database);
    const socket = stalled();
    const listener = await listening();
    await aWhile(500);
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(3_000);
    await listener.ended();
    socket.destroy();
  });
});

test("a stream without events has signs of life, ends after its time, and begins again", async () => {
  server = await startEventServer(database, { pace: { quietMs: 200, mostMs: 5_000 } });
  const listener = await listening();
  await eventually(() => listener.state.hasEnded);
  expect(listener.text().match(/^:$/gm)!.length).toBeGreaterThan(2);
  expect(listener.heard).toEqual([]);
});
