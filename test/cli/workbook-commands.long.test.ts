import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { runCommand as run } from "./run-command.js";

const { given } = useRepository();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-workbook-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("an export of some kinds is a folder of CSV", async () => {
  await given(`${element("s", "Service", "LYN-1", ", responsible: 'DKP'")} ${element("d", "Opd", "DKP")}`);
  const target = path.join(folder, "csv");
  const asked = ["--format", "csv", "--kinds", "Layanan,Application", "--opd", "opd:DKP"];
  expect(await run("export", target, ...asked)).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect((await readdir(target)).sort()).toEqual(["Aplikasi.csv", "Layanan.csv"]);
  expect(await readFile(path.join(target, "Layanan.csv"), "utf8")).toContain("\r\nLYN-1,Nama LYN-1,");
});

test("an export that fails leaves no file behind and prints the reason", async () => {
  const file = path.join(folder, "nothing.xlsx");
  await given(`${element("d", "Opd", "DINKES")} SET d.name = 'Dinas Kesehatan'`);
  expect(await run("export", file, "--opd", "NIX")).toMatchObject({
    code: 1,
    stderr: "Perangkat daerah “NIX” tidak dikenal.\n",
  });
  const named = ["--opd", "DINAS KESEHATAN PROVINSI MALUKU"];
  expect(await run("export", file, ...named)).toMatchObject({
    code: 1,
    stderr: "Perangkat daerah “DINAS KESEHATAN PROVINSI MALUKU” tidak dikenal. Maksud Anda DINKES Dinas Kesehatan?\n",
  });
  expect(await run("template", file, "--kinds", "Rumah")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('"Rumah"'),
  });
  expect((await readdir(folder)).filter(name => name.startsWith("nothing"))).toEqual([]);
});

test("an export into a folder is written completely or not at all, and lists the other files there", async () => {
  const target = path.join(folder, "domains");
  const asked = ["--layout", "sia", "--kinds", "Layanan,Proses Bisnis"];
  const content = async () =>
    Promise.all((await readdir(target)).sort().map(async name => [name, await readFile(path.join(target, name))]));
  await given(`${element("p", "BusinessProcess", "PB-1")} ${element("s", "Service", "LYN-1")}`);
  expect(await run("export", target, ...asked)).toMatchObject({ code: 0, stdout: `${target} sudah ditulis.\n` });
  const before = await content();
  // A cell in Excel has at most 32,767 characters, and services are written after processes.
  await given(`MATCH (p:BusinessProcess), (s:Service) SET p.name = 'Lain', s.description = '${"x".repeat(40_000)}'`);
  expect(await run("export", target, ...asked)).toMatchObject({ code: 1, stderr: expect.stringContaining("32767") });
  expect(await content()).toEqual(before);
  expect(await run("export", `${target}-new`, ...asked)).toMatchObject({ code: 1 });
  expect((await readdir(folder)).filter(name => name.startsWith("domains"))).toEqual(["domains"]);
  await given("MATCH (s:Service) SET s.description = null");
  await writeFile(path.join(target, "lain.xlsx"), "");
  expect((await run("export", target, ...asked)).stdout).toContain("sudah ada sebelumnya: lain.xlsx.");
  expect((await run("export", target, ...asked, "--lang", "en")).stdout).toBe(
    `${target} is written.\nNot of this export, but there before: lain.xlsx.\n`,
  );
});

test("importing an export changes nothing, and a faulty file gives exit code 1", async () => {
  await given(element("s", "Service", "LYN-1", ", provenance: 'REPORTED'"));
  const file = path.join(folder, "all.xlsx");
  await run("export", file);
  expect(await run("import", file)).toEqual({
    code: 0,
    stderr: "Memeriksa 1 baris …\nMenulis 1 baris …\n",
    stdout: expect.stringContaining(
      "SELESAI. Elemen: 0 dibuat, 0 diperbarui, 1 tetap; hubungan: 0 ditambah, 0 dihapus;",
    ),
  });
  const faulty = path.join(folder, "Layanan.csv");
  await writeFile(faulty, "Kode,Nama,Metode Layanan\nLYN-2,Dua,Telepati\nLYN-3,Tiga,Telepati\n");
  expect(await run("import", faulty, "--dry-run")).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^Layanan\n {2}✗ baris 2–3, kolom “Metode Layanan”: “Telepati” harus .*\n[\s\S]*DITOLAK: 2 kesalahan/,
    ),
  });
  expect(await run("import", faulty, "--dry-run", "--lang", "en")).toMatchObject({
    code: 1,
    stderr: "Checking 2 rows …\n",
    stdout: expect.stringMatching(
      /^Layanan\n {2}✗ row 2–3, column “Metode Layanan”: The value does not fit the column: “Telepati”\. Use one of .*\n[\s\S]*REFUSED: errors \(✗\) 2,/,
    ),
  });
  expect(await run("import", faulty, "--opd", "DINKEZ", "--dry-run", "--lang", "en")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("The perangkat daerah “DINKEZ” is unknown."),
  });
  expect(await run("import", faulty, "--lang", "jv")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no language "jv"; there are id, en.'),
  });
  expect(await run("import", faulty, "--period", "nanti")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Usage"),
  });
});

test("a report counts errors and warnings apart, and says where there are more than it tells", async () => {
  const file = path.join(folder, "Layanan.csv");
  const rows = Array.from({ length: 1_001 }, (_, index) => `LYN-${index},Layanan,${index < 2 ? "Telepati" : ""}`);
  await writeFile(file, ["Kode,Nama,Metode Layanan", ...rows].join("\n"));
  expect(await run("import", file, "--dry-run")).toMatchObject({
    stdout: expect.stringMatching(/DITOLAK: 2 kesalahan \(✗\), lebih dari 1\.000 peringatan/),
  });
  await writeFile(file, ["Kode,Nama", ...rows.map(row => row.replace(/,[^,]*$/, ""))].join("\n"));
  expect(await run("import", file, "--dry-run")).toMatchObject({
    stderr: "Memeriksa 1001 baris …\nMencoba tanpa menulis 1001 baris …\n",
    stdout: expect.stringMatching(/1\.001 dibuat.*; lebih dari 1\.000 peringatan\./),
  });
});

test("an export in the layout of SIA is a workbook for each domain", async () => {
  await given(element("s", "Service", "LYN-1"));
  const target = path.join(folder, "sia");
  const asked = ["--layout", "sia", "--kinds", "Layanan,Proses Bisnis,Opd"];
  expect(await run("export", target, ...asked)).toMatchObject({ code: 0, stderr: "" });
  const files = ["Domain Arsitektur Layanan - AS IS.xlsx", "Domain Arsitektur Proses Bisnis - AS IS.xlsx"];
  expect((await readdir(target)).sort()).toEqual(files);
  expect(await run("export", `${target}.csv`, ...asked, "--format", "csv")).toMatchObject({ code: 1 });
  expect(await run("template", `${target}.xlsx`, ...asked)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--layout"),
  });
});

test("a template and an export of an OPD have the sheets that it fills in, with --full all of them", async () => {
  await given(`${element("d", "Opd", "DKP")} SET d.responsible = d.id
    ${element("s", "Service", "LYN-1", ", responsible: d.id")} ${element("a", "Application", "APP-1")}
    CREATE (s)-[:SUPPORTED_BY {id: 'r', role: 'PRIMARY'}]->(a) CREATE (s)-[:OWNED_BY {id: 'o'}]->(d)`);
  const sheetsOf = async (command: "template" | "export", ...options: string[]) => {
    const file = path.join(folder, "short.xlsx");
    expect(await run(command, file, "--opd", "DKP", ...options)).toMatchObject({ code: 0, stderr: "" });
    const { sheets } = await readXlsx(new Uint8Array(await readFile(file)));
    return sheets.map(({ name }) => name);
  };
  expect(await sheetsOf("template")).toContain("Hubungan");
  expect(await sheetsOf("template")).not.toContain("Didukung oleh");
  expect(await sheetsOf("template", "--full")).toEqual(expect.arrayContaining(["Didukung oleh", "Penilaian Pemdi"]));
  // The OPD itself is an element that it answers for.
  expect((await sheetsOf("export")).slice(-3)).toEqual(["Perangkat Daerah", "Hubungan", "Daftar"]);
  expect(await sheetsOf("export", "--full")).toEqual(expect.arrayContaining(["Didukung oleh", "Penilaian Pemdi"]));
});

test("an export in the SIA-SPBE layout has all domains unless kinds are named", async () => {
  await given(element("s", "Service", "LYN-1"));
  const target = path.join(folder, "all-domains");
  expect(await run("export", target, "--layout", "sia")).toMatchObject({ code: 0, stderr: "" });
  expect(await readdir(target)).toContain("Domain Arsitektur Layanan - AS IS.xlsx");
});

test.each([
  ["--full", "sia"],
  ["--full", "archimate"],
])("an export with %s is refused for a format without forms: %s", async (option, format) => {
  const target = path.join(folder, `useless-${format}`);
  expect(await run("export", target, "--format", format, option)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${option} does not apply to --format ${format}.`),
  });
  expect((await readdir(folder)).filter(name => name.startsWith("useless"))).toEqual([]);
});
