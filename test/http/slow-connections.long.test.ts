import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HttpServer } from "../../src/http/http-server.js";
import { sendStream } from "../../src/http/stream-reply.js";
import { eventually } from "../support/eventually.js";
import { configWith, startTinyServer } from "./tiny-server.js";

let server: HttpServer;
afterEach(() => server.stop());

const patient = { graceMs: 600_000, bytesPerSecond: 1, silenceMs: 600_000 };

/** Opens a connection, sends a text, and collects the answer. */
async function linkTo({ url }: HttpServer, sent: string) {
  const socket = connect(Number(new URL(url).port), "127.0.0.1").on("error", () => {});
  await once(socket, "connect");
  socket.write(sent);
  const link = { socket, received: "" };
  socket.on("data", data => {
    link.received += data;
  });
  return link;
}

const head =
  "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n";

describe("A client that sends a question byte by byte", () => {
  test("is answered 408 and its connection ended, once it has had its time", async () => {
    server = await startTinyServer(configWith({ transfers: { ...patient, graceMs: 1_000, bytesPerSecond: 1_000 } }));
    const link = await linkTo(server, head);
    const trickle = setInterval(() => link.socket.write(" "), 100);
    await eventually(() => link.socket.closed);
    clearInterval(trickle);
    expect(link.received).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n[\s\S]*"code":"REQUEST_TIMEOUT"/);
  });

  test("may take as long as a weak link needs", async () => {
    server = await startTinyServer(configWith({ transfers: { ...patient, graceMs: 2_000, bytesPerSecond: 20 } }));
    const body = JSON.stringify({ query: "{ hello }" }).padEnd(1_000);
    const link = await linkTo(server, head);
    for (let from = 0; from < body.length; from += 250) {
      link.socket.write(body.slice(from, from + 250));
      await new Promise(done => setTimeout(done, 1_000));
    }
    await eventually(() => link.received.includes("halo"));
    link.socket.destroy();
  });
});

test("A client that never ends its headers is given up within half a minute", async () => {
  server = await startTinyServer();
  const link = await linkTo(server, "GET /graphql HTTP/1.1\r\n");
  const trickle = setInterval(() => link.socket.write("x-more: 1\r\n"), 1_000);
  await eventually(() => link.socket.closed);
  clearInterval(trickle);
  expect(link.received).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
});

describe("A client that does not read what it is sent", () => {
  test("loses its connection, and what was read for it from the graph ends", async () => {
    let hasEnded = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(1_000_000, Math.random().toString());
      } finally {
        hasEnded = true;
      }
    }
    server = await startTinyServer({
      ...configWith({ transfers: { ...patient, silenceMs: 1_000 } }),
      addRoutes: app => {
        app.get("/endless", (_request, reply) =>
          sendStream(reply, async () => ({ name: "endless.bin", type: "application/octet-stream", bytes: endless() })),
        );
      },
    });
    const { socket } = await linkTo(server, "GET /endless HTTP/1.1\r\nhost: localhost\r\n\r\n");
    socket.pause();
    await eventually(() => hasEnded);
    socket.destroy();
  });
});

test("An invalid request is answered with a JSON error, like any other fault", async () => {
  server = await startTinyServer();
  const link = await linkTo(server, "Selamat pagi\r\n\r\n");
  await eventually(() => link.socket.closed);
  expect(link.received).toMatch(/^HTTP\/1.1 400 Bad Request\r\n[\s\S]*"code":"BAD_REQUEST"/);
});
