import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { loadFolders } from "../../../src/formats/csv/load-folders.js";
import { today, useRepository } from "../../support/repository.js";

const { database } = useRepository();

async function load(files: Record<string, string | Uint8Array>) {
  const folder = await mkdtemp(path.join(tmpdir(), "csv-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return loadFolders({ database, viewer: localViewer, today }, [folder]);
}

const count = async () => (await database.read("MATCH (n:Element) RETURN count(n) AS count"))[0]!.count;

const opds = "code,name,opdType,unitOf\nBIRO-ORG,Biro Organisasi,BIRO,SETDA\nSETDA,Sekretariat Daerah,SETDA,\n";

test("rows may name what stands further down or in another file", async () => {
  const services =
    "code,name,audience,method,ownedBy,provenance\nA,Layanan A,PUBLIC; BUSINESS,HYBRID,BIRO-ORG,SAMPLE\n";
  expect(await load({ "opd.csv": opds, "contoh.service.csv": services })).toMatchObject({ created: 3, problems: [] });
  const [row] = await database.read(
    "MATCH (s:Service)-[r:OWNED_BY]->(o) RETURN s.audience AS audience, r.provenance AS provenance, o.code AS owner",
  );
  expect(row).toEqual({ audience: ["PUBLIC", "BUSINESS"], provenance: "SAMPLE", owner: "BIRO-ORG" });
});

test("loading twice changes nothing", async () => {
  const relations = "from,type,to,note\nopd:SETDA,RELATED_TO,opd:BIRO-ORG,catatan\n";
  await load({ "opd.csv": opds, "relations.csv": relations });
  expect(await load({ "opd.csv": opds, "relations.csv": relations })).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  });
});

test("a faulty row is reported with file, row, column and value, and nothing is written", async () => {
  const { problems } = await load({ "opd.csv": `${opds}\nDKP,"Dinas\nKelautan",DINAZ,\n` });
  expect(problems.map(({ path, message }) => [path, message])).toEqual([
    [["opd.csv", 5, "opdType"], expect.stringMatching(/opd\.csv, baris 5, kolom "opdType": "DINAZ"/)],
  ]);
  expect(await count()).toBe(0);
});

test("a row with more or fewer cells than the header is reported with its number", async () => {
  const { problems } = await load({ "opd.csv": `${opds}DKP,Dinas Kelautan,DINAS\n` });
  expect(problems).toMatchObject([{ rule: "UNREADABLE_FILE", path: ["opd.csv", 4] }]);
});

test("all faults are reported at once", async () => {
  const infrastructure = "code,name,memoryGb,supportUntil,colour\nS,Server,banyak,2026-02-30,biru\n";
  const { problems } = await load({ "infrastructure.csv": infrastructure, "warna.csv": "code\nA\n" });
  expect(problems.map(({ path }) => path)).toEqual([
    ["warna.csv"],
    ["infrastructure.csv", 1, "colour"],
    ["infrastructure.csv", 2, "supportUntil"],
    ["infrastructure.csv", 2, "memoryGb"],
  ]);
});

test.each([
  ["in another encoding than UTF-8", Buffer.from("code,name\nDKP,Dinas Peril\u00e9\n", "latin1"), "bukan UTF-8"],
  ["with a column that is there twice", "code,name,name\nDKP,Dinas,Dinas Kelautan\n", 'kolom "name" ada dua kali'],
])("a file %s is refused rather than read as what it does not say", async (_, content, message) => {
  const { problems } = await load({ "opd.csv": content });
  expect(problems).toMatchObject([{ rule: "UNREADABLE_FILE", message: expect.stringContaining(message) }]);
  expect(await count()).toBe(0);
});

test("a reference to a missing element is reported with its place, and nothing is written", async () => {
  const { problems } = await load({ "opd.csv": `${opds}DKP,Dinas Kelautan,DINAS,ANTAH\n` });
  expect(problems[0]).toMatchObject({
    rule: "TARGET_NOT_FOUND",
    path: expect.arrayContaining(["opd.csv", 4, "unitOf"]),
  });
  expect(await count()).toBe(0);
});
