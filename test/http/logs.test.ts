import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { accountInLog, localViewer, viewerWith } from "../../src/access/viewer.js";
import { createLog } from "../../src/common/create-log.js";
import { DatabaseError } from "../../src/database/database-error.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { startEventRecord } from "../../src/start/event-record.js";
import { testAddress } from "../database/test-address.js";
import { eventually } from "../support/eventually.js";
import { useRepository } from "../support/repository.js";
import { posted } from "./posted.js";
import { startTinyServer } from "./tiny-server.js";

const { database } = useRepository();
const away = new Neo4jDatabase({
  ...testAddress(),
  ...{ uri: "bolt://127.0.0.1:1", readTimeoutMs: 5_000, writeTimeoutMs: 5_000 },
});

const secret = "RAHASIA-77 milik Budi";
const viewer = { ...viewerWith("Sekretaris Dinas", [{ role: "STAFF" }]), accountId: "a-1" };

let lines: string[] = [];
let server: HttpServer;
const log = createLog("info", { write: line => void lines.push(line) });
const logged = () => lines.map(line => JSON.parse(line));

beforeEach(() => {
  lines = [];
});
beforeAll(async () => {
  server = await startTinyServer({
    log,
    identifyViewer: () => viewer,
    addRoutes(app) {
      app.get("/date", () => database.read("RETURN date($text) AS day", { text: secret }));
      app.get("/twice", () =>
        database.write(async ({ run }) => {
          await run("CREATE (:Account {id: $id}), (:Account {id: $id})", { id: secret });
        }),
      );
      app.get("/slow", () =>
        database.withLimits({ readTimeoutMs: 1 }).read("UNWIND range(1, 90000000) AS n RETURN sum(n)"),
      );
      app.get("/away", () => away.read("RETURN 1"));
      app.get("/mending", () => Promise.reject(new DatabaseError("DATABASE_UNAVAILABLE")));
      app.get("/full", () => Promise.reject(new DatabaseError("DISK_FULL")));
      app.get("/bare", async request => {
        request.log.error(new Error(`"${secret}"`));
        request.log.warn({ err: new Error(`"${secret}"`) });
        throw new DatabaseError("BOOKMARK_UNKNOWN");
      });
      app.get("/parse", () => JSON.parse(`{"nama": ${secret}}`));
    },
  });
});
afterAll(() => Promise.all([server.stop(), away.close()]));

test("an error that clients do not see is one line in JSON, with the request and the id of the account", async () => {
  const answer = await fetch(`${server.url}/graphql`, posted({ query: "query Lihat { secret }" }));
  expect(((await answer.json()) as any).errors[0].extensions.code).toBe("INTERNAL_SERVER_ERROR");
  const requestId = answer.headers.get("x-request-id");
  expect(logged()).toEqual([
    expect.objectContaining({ level: 50, requestId, account: "a-1", operationName: "Lihat", path: ["secret"] }),
  ]);
  const [{ err }] = logged();
  expect(err).toEqual({ type: "Error", message: "bolt:…host refused", stack: expect.stringMatching(/^\s+at /) });
});

test.each(["/date", "/twice", "/parse"])(
  "an error of %s has code and place, and not the value that caused it",
  async path => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("RAHASIA");
    const [line] = logged();
    expect(line).toMatchObject({ level: 50, requestId: answer.headers.get("x-request-id"), account: "a-1" });
    expect(line.err.stack + (line.err.cause?.stack ?? "")).toContain("at ");
    for (const part of ["RAHASIA", "Budi", viewer.account]) expect(lines.join()).not.toContain(part);
  },
);

test("a statement that clients learn to be late is a warning, with its cause", async () => {
  const answer = await fetch(`${server.url}/slow`);
  expect(((await answer.json()) as any).errors[0].extensions.code).toBe("DEADLINE_EXCEEDED");
  expect(logged()).toEqual([
    expect.objectContaining({
      ...{ level: 40, account: "a-1", requestId: answer.headers.get("x-request-id") },
      err: expect.objectContaining({ type: DatabaseError.name, code: "DEADLINE_EXCEEDED", cause: expect.anything() }),
    }),
  ]);
});

test("an outage of Neo4j is one warning for each request, with its cause and without places of the program", async () => {
  expect((await fetch(`${server.url}/away`)).status).toBe(503);
  await fetch(`${server.url}/graphql`, posted({ query: "{ one: away other: away }" }));
  const err = { type: DatabaseError.name, code: "DATABASE_UNAVAILABLE", message: expect.any(String) };
  const cause = { code: "ServiceUnavailable", message: expect.stringContaining("ECONNREFUSED") };
  expect(logged()).toEqual([
    expect.objectContaining({ level: 40, err: { ...err, cause: expect.objectContaining(cause) } }),
    expect.objectContaining({ level: 40, path: ["one"], err: { ...err, cause: expect.objectContaining(cause) } }),
  ]);
  expect(lines.join()).not.toContain('"stack"');
});

test("each cause of an outage is a line, and so is each lost race for a lock, with its place", async () => {
  await fetch(`${server.url}/graphql`, posted({ query: "{ away closed again: closed late other: late }" }));
  expect(logged().map(({ level, path: [field], err }) => [level, field, err.code, "stack" in err])).toEqual([
    [40, "away", "DATABASE_UNAVAILABLE", false],
    [40, "closed", "DATABASE_UNAVAILABLE", false],
    [40, "late", "DATABASE_UNAVAILABLE", true],
    [40, "other", "DATABASE_UNAVAILABLE", true],
  ]);
  for (const { err } of logged().slice(2)) {
    expect(err.stack).toContain("at ");
    expect(err.cause.code).toBe("Neo.TransientError.Transaction.DeadlockDetected");
  }
});

test.each(["/mending", "/full"])("a refusal of %s by the program itself has its place", async path => {
  expect((await fetch(server.url + path)).status).toBeGreaterThanOrEqual(500);
  expect(logged().map(({ level, err }) => [level, err.stack])).toEqual([[40, expect.stringContaining("at ")]]);
});

test("an error that is logged without a text gets one, and one of the client only is no line", async () => {
  expect((await fetch(`${server.url}/bare`)).status).toBe(400);
  expect(logged().map(({ msg, err }) => [msg, err.message])).toEqual([
    ["A fault.", "…"],
    ["A fault.", "…"],
  ]);
});

test("a refusal that concerns the client only is no line", async () => {
  await fetch(`${server.url}/graphql`, posted({ query: "{ unknown nothing }" }));
  await fetch(`${server.url}/nowhere`);
  expect(lines).toEqual([]);
});

test("a line of a job in the background has its name, and no value", async () => {
  const away = { write: () => Promise.reject(new Error(`Node(77123) already has code = '${secret}'`)) };
  const { stop } = startEventRecord({ recordOriginDays: 1 }, log, away);
  await eventually(() => lines.length > 0);
  await stop();
  expect(logged()[0]).toMatchObject({ level: 40, job: "origins", err: { message: "Node… already has code = …" } });
});

test("an account without an id is that of this program, of nobody, or of this machine", () => {
  expect(accountInLog(localViewer)).toBe("local");
  expect(accountInLog(viewer)).toBe("a-1");
});
