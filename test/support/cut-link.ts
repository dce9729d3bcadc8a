import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll } from "@jest/globals";
import { testEngine } from "./repository.js";

/**
 * Provides an address whose connections lead to another one, and can be cut and allowed again. Default of `to`: the engine
 * of the tests.
 */
export function useCutLink(to = () => testEngine().NEO4J_URI) {
  const sockets = new Set<Socket>();
  let isCut = false;
  let sent = 0;
  let cutAt = Number.POSITIVE_INFINITY;
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer(client => {
    if (isCut) return void client.destroy();
    const { hostname, port } = new URL(to());
    const engine = connect(Number(port), hostname);
    client.on("data", ({ length }) => {
      sent += length;
      if (sent >= cutAt) cut();
    });
    for (const [one, other] of [[client, engine] as const, [engine, client] as const]) {
      sockets.add(one);
      one
        .on("error", () => {})
        .on("close", () => {
          sockets.delete(one);
          other.destroy();
        })
        .pipe(other);
    }
  });
  beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
  afterAll(() => {
    server.close();
  });
  const port = () => (server.address() as AddressInfo).port;
  return {
    uri: () => `bolt://127.0.0.1:${port()}`,
    url: () => `http://127.0.0.1:${port()}`,
    cut,
    /** Cuts the connections once clients have sent this many bytes from now on. */
    cutAfter(bytes: number) {
      sent = 0;
      cutAt = bytes;
    },
    isCut: () => isCut,
    restore() {
      isCut = false;
      sent = 0;
      cutAt = Number.POSITIVE_INFINITY;
    },
    /** Bytes that clients have sent since connections were last allowed. */
    sent: () => sent,
  };
}
