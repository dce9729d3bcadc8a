import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import type { Database } from "../../src/database/database.js";
import { DatabaseError } from "../../src/database/database-error.js";
import { createContext } from "../../src/repository/context.js";
import { localViewer } from "../../src/repository/viewer.js";
import type { HttpServer } from "../../src/server/http-server.js";
import { addListExportRoutes } from "../../src/server/list-export-routes.js";
import { schema } from "../../src/server/schema.js";
import { element } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";
import { startTinyServer } from "./tiny-server.js";

const { database, given } = useRepository();

/** Reads of the next requests that still succeed. */
let readsLeft = Number.POSITIVE_INFINITY;
const failing: Database = {
  timeLimits: database.timeLimits,
  revision: () => database.revision(),
  write: work => database.write(work),
  read: (...sent) =>
    readsLeft-- > 0 ? database.read(...sent) : Promise.reject(new DatabaseError("DATABASE_UNAVAILABLE")),
};

let server: HttpServer;
beforeAll(async () => {
  const newContext = () => createContext({ database: failing, viewer: localViewer, today });
  server = await startTinyServer({ addRoutes: app => addListExportRoutes(app, schema, newContext) });
});
afterAll(() => server.stop());
beforeEach(() => {
  readsLeft = Number.POSITIVE_INFINITY;
});

const get = (path: string, query: Record<string, string> = {}) =>
  fetch(`${server.url}/export/${path}?${new URLSearchParams(query)}`);
const lines = async (answer: Response) => (await answer.text()).trimEnd().split("\r\n").slice(1);
const error = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as any).errors[0] });

const manyServices = `UNWIND range(1, 1001) AS i CREATE (:Element:Service {kind: 'Service', id: 'S' + i, code: 'S' + right('000' + i, 4), name: 'Layanan ' + i, plateau: 'AS_IS', state: 'VALID', rev: 1})`;

test("a filtered list comes whole, in its order", async () => {
  await given(
    `${manyServices} ${element("h", "Service", "H", ", method: 'HYBRID'")} ${element("a", "Service", "A", ", method: 'HYBRID'")}`.replace(
      "CREATE (h",
      "WITH collect(i) AS all CREATE (h",
    ),
  );
  expect(await lines(await get("services.csv"))).toHaveLength(1003);
  const chosen = await get("services.csv", {
    filter: '{"method":{"eq":"HYBRID"}}',
    orderBy: '{"property":"code","direction":"DESC"}',
  });
  expect(chosen.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect((await lines(chosen)).map(line => line.split(",")[0])).toEqual(["H", "A"]);
});

test("a walk comes whole, and says in its last line where it was cut", async () => {
  await given(`${element("s", "Service", "S")} ${element("a", "Application", "A")} ${element("i", "Infrastructure", "I")}
    CREATE (s)-[:SUPPORTED_BY {id: '1'}]->(a) CREATE (a)-[:RUNS_ON {id: '2'}]->(i)`);
  expect(await lines(await get("impact.csv", { of: "infrastructure:I" }))).toEqual([
    "A,Nama A,Aplikasi,,1,Berhenti,berjalan di I Nama I",
    "S,Nama S,Layanan,,2,Terganggu,didukung oleh A Nama A",
  ]);
  expect(await lines(await get("impact.csv", { of: "infrastructure:I", maxDepth: "1" }))).toEqual([
    "A,Nama A,Aplikasi,,1,Berhenti,berjalan di I Nama I",
    "TERPOTONG setelah 1 baris: batas kedalaman.,,,,,,",
  ]);
  expect(await lines(await get("neighbourhood.csv", { of: "service:S", hops: "1" }))).toEqual([
    "A,Nama A,Aplikasi,,1,,mendukung S Nama S",
  ]);
});

test("who owns an element and who answers for what it rests on comes whole, an inherited owner first", async () => {
  await given(`${element("s", "Service", "S")} ${element("a", "Application", "A")} ${element("d", "Opd", "DKP")} ${element("k", "Opd", "DISKOMINFO")}
    CREATE (s)-[:SUPPORTED_BY {id: '1'}]->(a), (s)-[:OWNED_BY {id: '2'}]->(d), (a)-[:OPERATED_BY {id: '3'}]->(k)`);
  expect(await lines(await get("ownership.csv", { of: "service:S" }))).toEqual([
    "dimiliki oleh,DKP,Nama DKP,S,Nama S,Layanan,0",
    "dioperasikan oleh,DISKOMINFO,Nama DISKOMINFO,A,Nama A,Aplikasi,1",
  ]);
  expect(await lines(await get("ownership.csv", { of: "application:A" }))).toEqual([
    "mewarisi pemilik dari,DKP,Nama DKP,S,Nama S,Layanan,1",
    "dioperasikan oleh,DISKOMINFO,Nama DISKOMINFO,A,Nama A,Aplikasi,0",
  ]);
  expect(await error(await get("ownership.csv", { of: "service:S", first: "3" }))).toMatchObject({ status: 400 });
});

test("what GraphQL would not take is refused with its place", async () => {
  expect(await error(await get("services.csv", { filter: '{"method":{"eq":"X"}}' }))).toMatchObject({
    status: 400,
    extensions: { code: "BAD_USER_INPUT", place: "filter.method.eq" },
  });
  for (const query of [
    { filter: "{" },
    { first: "3" },
    { at: "2026-13-01" },
    { filter: `${'{"NOT":'.repeat(60)}{}${"}".repeat(60)}` },
  ]) {
    expect(await error(await get("services.csv", query as never))).toMatchObject({
      status: 400,
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  expect(await error(await get("impact.csv", { of: "service:NIX" }))).toMatchObject({
    status: 404,
    extensions: { code: "NOT_FOUND" },
  });
  expect((await get("nothing.csv")).status).toBe(404);
});

test("a fault before the first row is an error; a later one breaks the connection off", async () => {
  await given(manyServices);
  readsLeft = 1;
  expect(await error(await get("services.csv"))).toMatchObject({
    status: 503,
    extensions: { code: "DATABASE_UNAVAILABLE" },
  });
  for (const file of ["services.csv", "services.xlsx"]) {
    readsLeft = 2;
    expect(await takenForWhole(await get(file))).toBe(false);
  }
  readsLeft = Number.POSITIVE_INFINITY;
  expect(await takenForWhole(await get("services.csv"))).toBe(true);
});

/** A fault that comes before the status line is still told by it. */
const takenForWhole = (answer: Response): Promise<boolean> =>
  answer.arrayBuffer().then(
    () => answer.ok,
    () => false,
  );

test("a list in the layout of SIA is refused where there is none, and where CSV cannot hold it", async () => {
  await given(element("s", "Infrastructure", "SRV", ", infrastructureType: 'SERVER'"));
  const refusal = async (path: string, layout: string) => error(await get(path, { layout }));
  expect(await refusal("infrastructures.csv", "sia")).toMatchObject({
    status: 400,
    message: expect.stringContaining("10 sheets"),
  });
  expect(await refusal("opds.csv", "sia")).toMatchObject({
    status: 400,
    message: expect.stringContaining("no domain"),
  });
  expect(await refusal("services.csv", "togaf")).toMatchObject({
    status: 400,
    message: expect.stringContaining("sia"),
  });
  const whole = await get("infrastructures.xlsx", { layout: "sia" });
  const { sheets } = await readXlsx(new Uint8Array(await whole.arrayBuffer()));
  expect(sheets.filter(({ rows }) => rows.length > 1).map(({ name }) => name)).toEqual(["Perangkat Keras Server"]);
});
