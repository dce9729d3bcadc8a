import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, test } from "@jest/globals";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import type { Neo4jOptions } from "../../src/database/neo4j-options.js";
import { StartupError } from "../../src/database/startup-error.js";
import { testAddress, within } from "./test-address.js";

const nobody = "bolt://127.0.0.1:1";

async function using<T>(options: Partial<Neo4jOptions>, act: (database: Neo4jDatabase) => Promise<T>): Promise<T> {
  const database = new Neo4jDatabase({ ...testAddress(), readTimeoutMs: 5_000, writeTimeoutMs: 5_000, ...options });
  return act(database).finally(() => database.close());
}

const faultOf = (options: Partial<Neo4jOptions>) =>
  using(options, database => database.verify(1_000).catch((error: StartupError) => error));

test("A wrong password is reported with the settings to check", async () => {
  const fault = await faultOf({ password: "wrong" });
  expect(fault).toBeInstanceOf(StartupError);
  expect(fault!.message).toMatch(/refuses the password of "neo4j": check NEO4J_USER and NEO4J_PASSWORD/);
});

test("An unreachable server is reported with its address and the reason", async () => {
  const fault = await faultOf({ uri: nobody });
  expect(fault).toBeInstanceOf(StartupError);
  expect(fault!.message).toMatch(/No Neo4j answers at bolt:\/\/127.0.0.1:1: check NEO4J_URI.*ECONNREFUSED/);
});

test("So is one of a cluster, and a name that nobody knows, without waiting for them", async () => {
  // A lookup without an answer takes as long as the resolver of the machine allows.
  await within(60_000, async () => {
    expect((await faultOf({ uri: "neo4j://127.0.0.1:1" }))!.message).toContain("ECONNREFUSED");
    expect((await faultOf({ uri: "neo4j://nobody.invalid" }))!.message).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });
});

test("A database that does not exist is reported by its name", async () => {
  const fault = await faultOf({ database: "provinsi" });
  expect(fault!.message).toMatch(/has no database "provinsi": check NEO4J_DATABASE/);
});

test("An invalid address is reported before any attempt to connect", () => {
  const open = () =>
    new Neo4jDatabase({ ...testAddress(), uri: "localhost:7687", readTimeoutMs: 1, writeTimeoutMs: 1 });
  expect(open).toThrow(StartupError);
  expect(open).toThrow(/NEO4J_URI is not an address of a Neo4j: "localhost:7687"/);
});

test("Without a server every question is DATABASE_UNAVAILABLE, within seconds", async () => {
  const away = { code: "DATABASE_UNAVAILABLE" };
  await using({ uri: nobody }, async database => {
    await within(20_000, () => expect(database.read("RETURN 1")).rejects.toMatchObject(away));
    await within(20_000, () => expect(database.write(work => work.run("RETURN 1"))).rejects.toMatchObject(away));
    await within(20_000, async () => expect(await database.isAvailable()).toBe(false));
  });
});

/**
 * Runs a server that ignores connections for the first `silentMs` milliseconds, and forwards later ones to the engine.
 */
async function busyServer<T>(silentMs: number, use: (uri: string) => Promise<T>): Promise<T> {
  const sockets: Socket[] = [];
  const { hostname, port } = new URL(testAddress().uri.replace("bolt:", "http:"));
  const silentUntil = Date.now() + silentMs;
  const server = createServer(socket => {
    sockets.push(socket.on("error", () => {}));
    if (Date.now() < silentUntil) return;
    const onwards = connect(Number(port), hostname).on("error", () => {});
    sockets.push(onwards);
    socket.pipe(onwards).pipe(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return use(`bolt://127.0.0.1:${(server.address() as AddressInfo).port}`).finally(() => {
    // The driver leaves a connection open whose handshake was never answered.
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}

test("A server that accepts connections but never answers is unavailable too, and reported at the start", async () => {
  await busyServer(Number.POSITIVE_INFINITY, async uri => {
    await using({ uri }, async database => {
      await within(20_000, async () => expect(await database.isAvailable()).toBe(false));
      const answer = expect(database.read("RETURN 1")).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
      await within(20_000, () => answer);
    });
    expect((await faultOf({ uri }))!.message).toContain(`No Neo4j answers at ${uri}: check NEO4J_URI`);
  });
});

test("A server that is too busy to shake hands within the first seconds is waited for at the start", async () => {
  await busyServer(6_000, uri => using({ uri, readTimeoutMs: 1 }, database => database.verify()));
});

test("A server that answers other queries, but not this one in time, causes DEADLINE_EXCEEDED", async () => {
  const { hostname, port } = new URL(testAddress().uri);
  // Forwards everything except the answers to one statement, like a Neo4j that is planning.
  const proxy = createServer(client => {
    const engine = connect(Number(port), hostname);
    let isPlanning = false;
    client.on("data", sent => {
      isPlanning ||= sent.includes("lama");
      engine.write(sent);
    });
    engine.on("data", answer => isPlanning || client.write(answer));
    for (const [one, other] of [[client, engine] as const, [engine, client] as const])
      one.on("close", () => other.destroy()).on("error", () => other.destroy());
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  await using({ uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}` }, async database => {
    expect(await database.read("RETURN 'cepat' AS answer")).toEqual([{ answer: "cepat" }]);
    await expect(database.read("RETURN 'lama'")).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  });
  proxy.close();
});
