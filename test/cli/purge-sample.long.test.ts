import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { provideSample, useRepository } from "../support/repository.js";
import { runCommand } from "./run-command.js";

const { database, answerOf } = useRepository();
const purge = (...words: string[]) => runCommand("purge-sample", ...words);

const files = {
  "opd.csv": "code,name,opdType,provenance\nDINKES,Dinas Kesehatan,DINAS,OFFICIAL\nTIM,Tim contoh,DINAS,SAMPLE\n",
  "infrastructure.csv": "code,name,provenance\nSRV-1,Server satu,SAMPLE\nSRV-2,Server dua,SAMPLE\n",
  "application.csv": "code,name,ownedBy,provenance\nSIMRS,Sistem rumah sakit,DINKES,REPORTED\n",
  "service.csv": "code,name,ownedBy,supportedBy,provenance\nLYN-1,Rujukan,DINKES,SIMRS,SAMPLE\n",
  "relations.csv": `from,type,to,provenance
application:SIMRS,RUNS_ON,infrastructure:SRV-1,REPORTED
application:SIMRS,RUNS_ON,infrastructure:SRV-2,SAMPLE
infrastructure:SRV-1,OWNED_BY,opd:TIM,SAMPLE
`,
  "past.snapshot.csv":
    "day,kind,method,count,mandatoryFilled,mandatoryAsked,provenance,note\n2025-12-31,Service,HYBRID,3,1,9,SAMPLE,\n",
};

let folder: string;
afterAll(() => rm(folder, { recursive: true, force: true }));

async function loadFew() {
  folder ??= await mkdtemp(path.join(tmpdir(), "spbe-purge-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  expect(await runCommand("seed", folder)).toMatchObject({ code: 0 });
}

/** Returns the codes of all elements with the codes of what they are related to. */
async function state(): Promise<Record<string, string[]>> {
  const rows = await database.read(
    `MATCH (n:Element) OPTIONAL MATCH (n)-[r]->(m:Element) WITH n, type(r) + ' ' + m.code AS to ORDER BY n.code, to
     RETURN n.code AS code, collect(to) AS related`,
  );
  return Object.fromEntries(rows.map(({ code, related }) => [code, related]));
}

const whole = {
  ...{ DINKES: [], TIM: [], "SRV-2": [], "SRV-1": ["OWNED_BY TIM"] },
  SIMRS: ["OWNED_BY DINKES", "RUNS_ON SRV-1", "RUNS_ON SRV-2"],
  "LYN-1": ["OWNED_BY DINKES", "SUPPORTED_BY SIMRS"],
};

describe("Of a repository with real and invented rows", () => {
  beforeEach(loadFew);

  test("a dry run lists what would go and what real rows need, and writes nothing", async () => {
    expect(await purge()).toEqual({
      code: 0,
      stderr: "",
      stdout: `Data contoh yang akan dihapus: 3 elemen (Infrastruktur 1, Perangkat Daerah 1, Layanan 1); 2 hubungan elemen yang tetap ada; 1 baris hitungan tahun lalu.
Tetap ada, karena dirujuk oleh data yang bukan contoh atau yang sudah diubah (1):
  infrastructure:SRV-1 Server satu, dirujuk oleh application:SIMRS Sistem rumah sakit (RUNS_ON)
Belum ada yang dihapus. Jalankan dengan --yes untuk menghapus.
`,
    });
    expect(await state()).toEqual(whole);
    expect((await answerOf("{ trend(kind: Service) { series { points { day } } } }")).trend.series).toHaveLength(1);
  });

  test("it deletes elements, relations and counts at once, in a record that verifies, and a second run finds nothing", async () => {
    expect((await purge("--yes", "--lang", "en")).stdout).toMatch(/^Deleted sample data: 3 elements .* 2 relations/);
    expect(await state()).toEqual({ DINKES: [], SIMRS: ["OWNED_BY DINKES", "RUNS_ON SRV-1"], "SRV-1": [] });
    expect((await answerOf("{ trend(kind: Service) { series { points { day } } } }")).trend.series).toEqual([]);
    const { changes } = await answerOf(
      "{ changes(kinds: [Service], newestFirst: true, first: 1) { nodes { action ref note viewer } } }",
    );
    expect(changes.nodes).toEqual([
      { action: "DELETED", ref: "service:LYN-1", note: "Data contoh dihapus", viewer: "local" },
    ]);
    expect((await runCommand("verify-record")).stdout).toContain("No defect.");
    expect((await purge("--yes")).stdout).toMatch(/^Tidak ada data contoh yang dapat dihapus\.\nTetap ada/);
  });

  test("an element that somebody has changed since it was loaded remains, unless --edited says otherwise", async () => {
    await answerOf(`mutation { updateService(ref: "service:LYN-1", expectedRev: 1, changes: { name: "Rujukan pasien" }) {
      problems { message } } }`);
    expect((await purge()).stdout).toContain(
      "Tetap ada, karena diubah setelah dimuat (1); dengan --edited ikut dihapus:\n  service:LYN-1 Rujukan pasien\n",
    );
    await purge("--yes", "--edited");
    expect(Object.keys(await state())).toEqual(["DINKES", "SIMRS", "SRV-1"]);
  });

  test("an element that another folder renames counts as changed, too", async () => {
    const other = await mkdtemp(path.join(tmpdir(), "spbe-own-"));
    await writeFile(path.join(other, "service.csv"), "code,name,provenance\nLYN-1,Rujukan pasien,SAMPLE\n");
    expect(await runCommand("seed", folder)).toMatchObject({ code: 0 });
    expect((await purge()).stdout).not.toContain("diubah setelah dimuat (");
    expect(await runCommand("seed", other)).toMatchObject({ code: 0 });
    expect((await purge()).stdout).toContain(
      "diubah setelah dimuat (1); dengan --edited ikut dihapus:\n  service:LYN-1",
    );
    await rm(other, { recursive: true });
  });

  test("an element remains if a changed one refers to it", async () => {
    await answerOf(`mutation { relate(from: "service:LYN-1", type: DEPENDS_ON, to: "infrastructure:SRV-2") {
      problems { message } } }`);
    await purge("--yes");
    expect((await state())["LYN-1"]).toContain("DEPENDS_ON SRV-2");
    await purge("--yes", "--edited");
    expect(Object.keys(await state())).toEqual(["DINKES", "SIMRS", "SRV-1"]);
  });

  test("an OPD to which the role of an account is limited remains", async () => {
    const account = ["add", "Operator TIM", "--role", "EDITOR", "--opd", "TIM", "--subject", "tim"];
    expect(await runCommand("account", ...account)).toMatchObject({ code: 0 });
    expect((await purge()).stdout).toContain(
      "Tetap ada, karena menjadi lingkup peran suatu akun (1):\n  opd:TIM Tim contoh\n",
    );
    expect(await runCommand("account", "revoke", "Operator TIM", "--role", "EDITOR")).toMatchObject({ code: 0 });
    expect((await purge()).stdout).not.toContain("lingkup peran");
  });

  test("an unknown option is refused", async () => {
    expect(await purge("--hapus")).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Unknown option/) });
  });
});

test("The whole sample goes, but for what its public facts refer to, and the references remain", async () => {
  await provideSample(database);
  const { stdout, code, stderr } = await purge("--yes");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Data contoh dihapus: 3\d\d elemen \(.*; 21 baris hitungan tahun lalu\.\n/);
  expect(stdout).toContain("Tetap ada, karena dirujuk oleh data yang bukan contoh atau yang sudah diubah (3):");
  const [left] = await database.read(
    `MATCH (n:Element) RETURN count(CASE n.provenance WHEN 'SAMPLE' THEN 1 END) AS samples,
       count(CASE n.kind WHEN 'Reference' THEN 1 END) AS references`,
  );
  expect(left).toEqual({ samples: 3, references: 1264 });
  expect(stdout).toContain("Hari berakhir contoh dicabut: opd:DISDIKBUD, opd:DISPORA (");
  expect(
    await database.read(
      `MATCH (n:Opd)-[r:RESPONSIBLE_FOR]->(m) WHERE n.code IN ['DISDIKBUD', 'DISPORA']
       RETURN n.code AS opd, n.validUntil AS end, m.code AS urusan, r.until AS until, r.note AS note ORDER BY urusan`,
    ),
  ).toEqual([
    { opd: "DISDIKBUD", end: null, urusan: "1.01", until: null, note: null },
    { opd: "DISPORA", end: null, urusan: "2.19", until: null, note: null },
    { opd: "DISDIKBUD", end: null, urusan: "2.22", until: null, note: null },
  ]);
  const { application } = await answerOf(
    `{ application(ref: "application:SI-CAGAR-BUDAYA", at: "2027-06-01") { ownedBy { code } } }`,
  );
  expect(application).toEqual({ ownedBy: { code: "DISDIKBUD" } });
  const owners = await database.read(
    "MATCH (:Application {code: 'SI-CAGAR-BUDAYA'})-[r:OWNED_BY]->() RETURN r.since AS since, r.until AS until",
  );
  expect(owners).toEqual([{ since: null, until: null }]);
  expect((await runCommand("verify-record")).stdout).toContain("No defect.");
  expect((await purge("--yes")).stdout).toMatch(/^Tidak ada data contoh yang dapat dihapus\.\nTetap ada/);
});

test("An invented end remains where somebody changed the OPD, unless --edited says otherwise", async () => {
  await provideSample(database);
  const { opd } = await answerOf(`{ opd(ref: "opd:DISPORA") { rev } }`);
  await answerOf(`mutation { updateOpd(ref: "opd:DISPORA", expectedRev: ${opd.rev}, changes: { name: "Dispora" }) {
    problems { message } } }`);
  const { stdout } = await purge();
  expect(stdout).toContain("Hari berakhir contoh yang akan dicabut: opd:DISDIKBUD (");
  expect(stdout).toContain(
    "Hari berakhir contoh tetap, karena diubah setelah dimuat; dengan --edited ikut dicabut: opd:DISPORA.",
  );
  expect((await purge("--edited")).stdout).toContain("yang akan dicabut: opd:DISDIKBUD, opd:DISPORA (");
});
