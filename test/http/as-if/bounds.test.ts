import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { RepositoryError } from "../../../src/common/repository-error.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { posted } from "../posted.js";
import { startAsIfServer, useAsIfServer } from "./as-if-server.js";
import { asIf, rename } from "./province.js";

const { database, given } = useRepository();
const { ask } = useAsIfServer(database);

beforeEach(() => given(`${element("s", "Service", "LYN-1")} ${element("t", "Service", "LYN-2")}`));

const query = `${asIf} { service(ref: "service:LYN-1") { name } }`;
const renameOther = { update: { ...rename.update, ref: "service:LYN-2" } };

/** Holds the lock of a service like a long write, until the returned function is called. */
async function holdLock(code: string): Promise<() => Promise<void>> {
  const release = new AbortController();
  let isHeld = () => {};
  const held = new Promise<void>(resolve => {
    isHeld = resolve;
  });
  const writing = database.write(async transaction => {
    await transaction.run("MATCH (n:Service {code: $code}) SET n.lock = true REMOVE n.lock", { code });
    isHeld();
    await once(release.signal, "abort");
  });
  await held;
  return () => {
    release.abort();
    return writing;
  };
}

test("four are answered at one time, a fifth gets a time to retry", async () => {
  const release = await holdLock("LYN-1");
  const four = Array.from({ length: 4 }, () => ask(query, { operations: [rename] }));
  for (let running = 0; running < 4; ) {
    const [row] = await database.read(
      "SHOW TRANSACTIONS YIELD metaData WHERE metaData.asIf IS NOT NULL RETURN count(*) AS count",
    );
    running = row!.count;
  }
  const { status, headers, body } = await ask(query, { operations: [rename] });
  expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 429, code: "TOO_MANY_REQUESTS" });
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  await release();
  for (const answer of await Promise.all(four)) expect(answer.body.data).toEqual({ service: { name: "Nama baru" } });
});

test("a write that waits for its locks ends it and is then done", async () => {
  const release = await holdLock("LYN-2");
  // It has locked the first service, and waits for the second one.
  const supposed = ask(query, { operations: [rename, renameOther] });
  await isBlocked();
  const written = await ask(
    `mutation { updateService(ref: "service:LYN-1", expectedRev: 1, changes: { name: "Tertulis" }) { element { name } } }`,
  );
  expect(written.body).toMatchObject({ data: { updateService: { element: { name: "Tertulis" } } } });
  const { status, body } = await supposed;
  expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 429, code: "TOO_MANY_REQUESTS" });
  await release();
});

/** Waits until a supposed change waits for a lock. */
async function isBlocked(): Promise<void> {
  for (let blocked = 0; blocked === 0; ) {
    const [row] = await database.read(
      "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.asIf IS NOT NULL AND status STARTS WITH 'Blocked' RETURN count(*) AS count",
    );
    blocked = row!.count;
  }
}

test("a statement that failed fails the whole work, even if the work has caught it", async () => {
  const work = database.tryOut(async transaction => {
    await transaction.run("RETURN 1 / 0 AS x").catch(() => {});
    return "answered";
  });
  await expect(work).rejects.toMatchObject({ code: expect.stringContaining("ArithmeticError") });
});

test("an error of the work itself is passed on, and nothing is written", async () => {
  const work = database.tryOut(async transaction => {
    await transaction.run("CREATE (:Element:Service {id: 'X', code: 'X'})");
    throw new RepositoryError("NOT_FOUND", "Tidak ada.");
  });
  await expect(work).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await database.read("MATCH (n {id: 'X'}) RETURN n")).toEqual([]);
});

let hasty: HttpServer;
beforeAll(async () => {
  hasty = await startAsIfServer(database.withLimits({ asIfTimeoutMs: 1_000 }));
});
afterAll(() => hasty.stop());

test("it ends after AS_IF_TIMEOUT_MS", async () => {
  const release = await holdLock("LYN-1");
  const answer = await fetch(`${hasty.url}/graphql`, posted({ query, variables: { operations: [rename] } }));
  expect(answer.status).toBe(504);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "DEADLINE_EXCEEDED" } }] });
  await release();
});
