import { request } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HttpServer } from "../../src/http/http-server.js";
import { ask, configWith, startTinyServer } from "./tiny-server.js";

const token = "a-token-of-sixteen-or-more";
let server: HttpServer;
afterEach(() => server.stop());

const outcome = async (headers?: Record<string, string>) => {
  const { status, body } = await ask(server, "mutation { write }", headers);
  return [status, body.errors?.[0].extensions.code ?? body.data.write];
};

describe("The right to change the repository", () => {
  test("on this machine alone, without a token: everybody there", async () => {
    server = await startTinyServer();
    expect(await outcome()).toEqual([200, "tertulis"]);
  });

  test("on the network, without a token: nobody, and everybody may still ask", async () => {
    server = await startTinyServer(configWith({ host: "0.0.0.0" }));
    expect(await outcome({ authorization: `Bearer ${token}` })).toEqual([403, "FORBIDDEN"]);
    expect((await ask(server, "{ hello }")).body.data).toEqual({ hello: "halo" });
  });

  test.each(["127.0.0.1", "0.0.0.0"])("with a token, on %s: who sends it", async host => {
    server = await startTinyServer(configWith({ host, writeToken: token }));
    expect(await outcome()).toEqual([401, "UNAUTHENTICATED"]);
    expect(await outcome({ authorization: "Bearer wrong" })).toEqual([401, "UNAUTHENTICATED"]);
    expect(await outcome({ authorization: `Bearer ${token}` })).toEqual([200, "tertulis"]);
  });
});

describe("A server that only this machine reaches", () => {
  test("does not answer to the names of others, however they resolve", async () => {
    server = await startTinyServer(configWith({ allowedHosts: ["arsitektur.example"] }));
    expect(await statusAs("127.attacker.example")).toBe(421);
    expect(await statusAs("arsitektur.example")).toBe(200);
    expect(await statusAs("localhost:4000")).toBe(200);
  });
});

describe("A server that listens to the network", () => {
  test("answers to any name until its settings allow some", async () => {
    server = await startTinyServer(configWith({ host: "0.0.0.0" }));
    expect(await statusAs("127.attacker.example")).toBe(200);
  });

  test("answers to those names alone then, as in a container whose port only this machine reaches", async () => {
    server = await startTinyServer(configWith({ host: "0.0.0.0", allowedHosts: ["arsitektur.example"] }));
    expect(await statusAs("127.attacker.example")).toBe(421);
    expect(await statusAs("arsitektur.example")).toBe(200);
    expect(await statusAs("127.0.0.1:4000")).toBe(200);
  });
});

/** Sends a request with a Host header, which fetch does not allow. */
function statusAs(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/health/live`, { headers: { host } }, answer => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });
}
