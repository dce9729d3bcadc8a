import { beforeEach, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { useAsIfServer } from "./as-if-server.js";

const { database, given } = useRepository();
const { download, post, send } = useAsIfServer(database);

/** A service that stops with its application, and one of another OPD. */
beforeEach(() =>
  given(`${element("dkp", "Opd", "DKP")} ${element("dinkes", "Opd", "DINKES")}
    ${element("s", "Service", "LYN-1", ", responsible: 'DKP', method: 'ELECTRONIC'")} CREATE (s)-[:OWNED_BY {id: 'o1'}]->(dkp)
    ${element("a", "Application", "APL-1", ", responsible: 'DKP'")} CREATE (s)-[:SUPPORTED_BY {id: 's1', role: 'PRIMARY'}]->(a)
    ${element("other", "Service", "LYN-2", ", responsible: 'DINKES'")} CREATE (other)-[:OWNED_BY {id: 'o2'}]->(dinkes)`),
);

const created = { create: { clientRef: "baru", input: { infrastructure: { code: "SRV-9", name: "Server baru" } } } };
const hosted = { relate: { from: "application:APL-1", type: "RUNS_ON", to: "baru" } };

/** Keeps operations, and returns the id of the list. */
async function keep(operations: unknown[]): Promise<string> {
  const { status, body } = await post("/as-if", operations);
  expect({ status, body }).toMatchObject({ status: 201, body: { id: expect.any(String), until: expect.any(String) } });
  return body.id;
}

test("lists, walks, pictures and questions are answered as if a stored list had been applied", async () => {
  const id = await keep([created, hosted]);
  const named = [
    ["/export/infrastructures.csv?", "SRV-9"],
    ["/export/impact.csv?of=infrastructure:SRV-9&", "LYN-1"],
    ["/export/impact.svg?of=baru&", "Nama LYN-1"],
    ["/export/impact.graphml?of=baru&", "LYN-1"],
    ["/export/findings.csv?kinds=Infrastructure&", "SRV-9"],
    [`/questions/Q04?variables=${encodeURIComponent('{"of":["infrastructure:SRV-9"]}')}&`, "LYN-1"],
  ] as const;
  for (const [path, text] of named) {
    const { status, headers, body } = await send(`${path}asIf=${id}`);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect({ path, told: typeof body === "string" ? body : JSON.stringify(body) }).toMatchObject({
      path,
      told: expect.stringContaining(text),
    });
    expect({ path, cache: headers.get("cache-control"), etag: headers.get("etag") }).toEqual({
      path,
      cache: "no-store",
      etag: null,
    });
  }
  const plain = await send("/export/infrastructures.csv");
  expect(plain.body).not.toContain("SRV-9");
});

test("the empty workbook offers what a stored list creates", async () => {
  const id = await keep([created]);
  const textOf = async (path: string) => JSON.stringify(await readXlsx(await download(path)));
  expect(await textOf(`/export/template.xlsx?opd=DKP&asIf=${id}`)).toContain("SRV-9");
  expect(await textOf("/export/template.xlsx?opd=DKP")).not.toContain("SRV-9");
});

test("the head of an answer as if is that of the answer, and never one that was recorded", async () => {
  const id = await keep([created]);
  const head = (path: string) => send(path, { method: "HEAD" });
  await send("/questions/Q01");
  for (const path of ["/questions/Q01", "/export/services.csv"]) {
    const { status, headers } = await head(`${path}?asIf=${id}`);
    expect([path, status, headers.get("cache-control"), headers.get("etag"), headers.get("cache-status")]).toEqual([
      ...[path, 200, "no-store", null, null],
    ]);
    expect((await head(`${path}?asIf=tiada`)).status).toBe(404);
  }
});

test("a stored list gives nobody more rights than those of the viewer who uses it", async () => {
  const id = await keep([
    { update: { ref: "service:LYN-2", expectedRev: 1, changes: { service: { name: "Nama baru" } } } },
  ]);
  const mine = await send(`/export/services.csv?asIf=${id}`);
  expect(mine.body).toContain("Nama baru");
  const { status, body } = await send(`/export/services.csv?asIf=${id}`, { headers: { "x-test-viewer": "dkp" } });
  expect({ status, error: body.errors[0] }).toMatchObject({
    status: 422,
    error: { extensions: { code: "OPERATIONS_REFUSED", problems: [{ rule: "NOT_FOUND" }] } },
  });
});

test("a list that does not exist, or that is no list of operations, is refused", async () => {
  const unknown = await send("/export/services.csv?asIf=tiada");
  expect(unknown).toMatchObject({ status: 404, body: { errors: [{ extensions: { code: "AS_IF_UNKNOWN" } }] } });
  const odd = await post("/as-if", [{ update: { ref: "service:LYN-1" } }]);
  expect(odd).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] } });
});

test("a viewer keeps twenty lists; the oldest gives way", async () => {
  const first = await keep([]);
  for (let list = 0; list < 20; list++) await keep([]);
  expect((await send(`/questions?asIf=${first}`)).status).toBe(404);
});

test("a dry run of an import answers a question as if the file had been imported", async () => {
  const file = "Kode,Nama,Pemilik\nLYN-7,Layanan ketujuh,DKP\n";
  const query = new URLSearchParams({
    name: "Layanan.csv",
    dryRun: "true",
    ask: "Q01",
    variables: '{"service":"service:LYN-7"}',
  });
  const upload = { method: "POST", headers: { "content-type": "text/csv" }, body: file };
  const { status, body } = await send(`/import?${query}`, upload);
  expect({ status, problems: body.problems, errors: body.answer?.errors }).toEqual({
    status: 200,
    problems: expect.any(Array),
    errors: undefined,
  });
  expect(body).toMatchObject({ created: 1, written: false });
  expect(body.answer.data.ownership).toMatchObject({ owners: [{ ref: "opd:DKP" }] });
  query.delete("dryRun");
  expect((await send(`/import?${query}`, upload)).status).toBe(400);
  expect(await database.read("MATCH (n {code: 'LYN-7'}) RETURN n")).toEqual([]);
});
