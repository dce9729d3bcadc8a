import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll } from "@jest/globals";
import { testEngine } from "./repository.js";

/** Provides an address of the engine of the tests, whose connections can be cut and allowed again. */
export function useCutLink() {
  const sockets = new Set<Socket>();
  let isCut = false;
  const { hostname, port } = new URL(testEngine().NEO4J_URI);
  const server = createServer(client => {
    if (isCut) return void client.destroy();
    const engine = connect(Number(port), hostname);
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
  return {
    uri: () => `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    restore() {
      isCut = false;
    },
  };
}
