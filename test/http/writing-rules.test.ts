import { request } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { Grant } from "../../src/access/grant.js";
import { viewerWith } from "../../src/access/viewer.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { ask, configWith, startTinyServer } from "./tiny-server.js";

let server: HttpServer;
afterEach(() => server.stop());

const outcome = async (headers?: Record<string, string>) => {
  const { status, body } = await ask(server, "mutation { write }", headers);
  return [status, body.errors?.[0].extensions.code ?? body.data.write];
};

describe("The right to change the repository", () => {
  test("is that of everybody at this machine while no identity is configured", async () => {
    server = await startTinyServer();
    expect(await outcome()).toEqual([200, "tertulis"]);
  });

  test.each(["PUBLIC", "STAFF", "VERIFIER", "AUDITOR", "ADMIN"] as const)(
    "is none of %s, with the roles that have it",
    async role => {
      server = await startTinyServer({ identifyViewer: () => viewerWith("somebody", [{ role }]) });
      const mutation = "mutation { write }";
      const { status, body } = await ask(server, mutation);
      expect([status, body.errors[0].extensions]).toMatchObject([
        403,
        { code: "FORBIDDEN", needed: expect.any(Array) },
      ]);
      expect(body.errors[0].extensions.needed).toContain("ARCHITECT");
    },
  );

  test("is one of EDITOR and ARCHITECT, and who may not write may still ask", async () => {
    let grants: Grant[] = [];
    server = await startTinyServer({ identifyViewer: () => viewerWith("somebody", grants) });
    for (const grant of [{ role: "EDITOR", opds: ["dkp"] }, { role: "ARCHITECT" }] as Grant[]) {
      grants = [{ role: "STAFF" }, grant];
      expect(await outcome()).toEqual([200, "tertulis"]);
    }
    grants = [{ role: "STAFF" }];
    expect(await outcome()).toEqual([403, "FORBIDDEN"]);
    expect((await ask(server, "{ hello }")).body.data).toEqual({ hello: "halo" });
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
