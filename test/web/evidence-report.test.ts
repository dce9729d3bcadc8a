import { expect, test } from "@jest/globals";
import { workbookOf } from "../http/answer-tables-server.js";
import { factsOf } from "../questions/evidence/expected-figures.js";
import { readSampleRecords } from "../questions/evidence/sample-records.js";
import type { Seeded } from "../support/read-seeds.js";
import { today } from "../support/repository.js";
import { useSite } from "./site.js";

const site = useSite();
const facts = factsOf(readSampleRecords(today));

const fileOf = (query: string) => `/export/bukti.xlsx?pada=${today}&${query}`;
const report = async (query: string, headers: Record<string, string> = {}) =>
  (await workbookOf(await site.send(fileOf(query), { headers }))).rows;
const words = (query: string, headers?: Record<string, string>) => site.words(`/bukti?pada=${today}&${query}`, headers);

/** Elements of a kind that an OPD or one of its units owns, by code. */
function ownedBy(opd: string, kind: string): Seeded[] {
  const units = facts.withUnits(facts.find("Opd", opd));
  const owned = facts.all(kind).filter(each => facts.out(each, "OWNED_BY").some(owner => units.includes(owner)));
  return owned.sort((one, other) => one.code.localeCompare(other.code));
}

const isSample = ({ cells }: Seeded) => cells.provenance === "SAMPLE";
const namesOf = (elements: readonly Seeded[]) => [...new Set(elements.map(({ cells }) => cells.name!))].sort();
/** Names in a cell, each once. */
const namesIn = (cell: unknown) =>
  String(cell ?? "")
    .split("; ")
    .filter(Boolean)
    .sort();
const sampleLabel = "Contoh, bukan data resmi";
const isOfSample = (row: any) => row["Elemen: Tingkat Keyakinan Data"] === sampleLabel;

/** Checks the rows of a sheet against the CSV files: code, name, owner, mark of an invented row, and related names. */
function expectRows(
  rows: readonly any[],
  wanted: readonly Seeded[],
  related: Record<string, (each: Seeded) => Seeded[]>,
) {
  expect(rows.map(({ Kode }) => Kode).sort()).toEqual(wanted.map(({ code }) => code));
  for (const element of wanted) {
    const row = rows.find(({ Kode }) => Kode === element.code);
    const [owner] = facts.out(element, "OWNED_BY");
    expect([row.Nama, row["Dimiliki oleh: Nama"]]).toEqual([element.cells.name, owner!.cells.name]);
    expect([element.code, row["Tingkat Keyakinan Data"] === sampleLabel]).toEqual([element.code, isSample(element)]);
    for (const [header, of] of Object.entries(related))
      expect([element.code, header, namesIn(row[header])]).toEqual([element.code, header, namesOf(of(element))]);
  }
}

test("The workbook of I13 has the applications of the CSV files with service, status, function and owner", async () => {
  const rows = await report("indikator=I13&opd=DISKOMINFO");
  const applications = ownedBy("DISKOMINFO", "Application");
  expect(applications.length).toBeGreaterThan(2);
  expectRows(rows["Inventaris aplikasi"]!, applications, {
    "Mendukung: Nama": each => facts.into(each, "SUPPORTED_BY"),
    "Memenuhi fungsi: Nama": each => facts.out(each, "FULFILS"),
  });
  const byCode = new Map(rows["Inventaris aplikasi"]!.map(row => [row.Kode, row]));
  for (const { code, cells } of applications) {
    expect([code, byCode.get(code)!.Fungsi]).toEqual([code, cells.functionalDescription]);
    expect([code, Boolean(byCode.get(code)!["Status Aplikasi"])]).toEqual([code, Boolean(cells.applicationStatus)]);
  }
});

test("The workbook of I15 has the processes of the CSV files with services, triggers and applications", async () => {
  for (const opd of ["DISKOMINFO", "BPKAD"]) {
    const rows = await report(`indikator=I15&opd=${opd}`);
    expectRows(rows["Proses bisnis"]!, ownedBy(opd, "BusinessProcess"), {
      "Diwujudkan melalui: Nama": each => facts.out(each, "DELIVERED_THROUGH"),
      "Dibutuhkan oleh: Nama": each => facts.into(each, "REQUIRES"),
      "Diotomatisasi oleh: Nama": each => facts.out(each, "AUTOMATED_BY"),
    });
  }
});

test("The workbook of I16 has the exchanges of the CSV files between applications", async () => {
  const rows = (await report("indikator=I16&opd=DISKOMINFO"))["Matriks integrasi"]!;
  const isOfOpd = (each: Seeded) => facts.responsible(each) === "DISKOMINFO";
  const wanted = facts
    .all("Application")
    .flatMap(user => facts.out(user, "CONSUMES").map(provider => ({ user, provider })))
    .filter(({ user, provider }) => isOfOpd(user) || isOfOpd(provider))
    .map(({ user, provider }) => `${provider.code} → ${user.code}`);
  expect(wanted.length).toBeGreaterThan(0);
  expect(rows.map(row => `${row["Sumber: Kode"]} → ${row["Penerima: Kode"]}`).sort()).toEqual(wanted.sort());
  expect(rows.map(row => row["Data contoh"])).toEqual(rows.map(() => "Ya"));
});

test("Invented rows are left out on request, and the cover says how many", async () => {
  const query = "indikator=I13&opd=DISKOMINFO&contoh=tanpa";
  const [rows, text] = [await report(query), await words(query)];
  const applications = ownedBy("DISKOMINFO", "Application");
  const real = applications.filter(each => !isSample(each));
  expect(rows["Inventaris aplikasi"]!.map(({ Kode }) => Kode)).toEqual(real.map(({ code }) => code));
  expect(rows["Elemen di balik angka"]!.filter(isOfSample)).toEqual([]);
  const ofFigures = (await report("indikator=I13&opd=DISKOMINFO"))["Elemen di balik angka"]!.filter(isOfSample).length;
  expect(text).toContain(
    `Tidak disertakan: ${applications.length - real.length + ofFigures} baris daftar ditinggalkan.`,
  );
  expect(text).toContain(`${real.length} baris dari ${applications.length} yang tercatat dalam lingkup`);
  expect(text).not.toContain("CONTOH.");
  expect(rows.Angka!.map(row => row["Data contoh"])).toEqual(
    (await report("indikator=I13&opd=DISKOMINFO")).Angka!.map(row => row["Data contoh"]),
  );
});

test("The page has figures, lists, a register whose rows are marked, and the same fingerprint as the workbook", async () => {
  const [rows, text] = [await report("indikator=I13&opd=DISKOMINFO"), await words("indikator=I13&opd=DISKOMINFO")];
  const fingerprint = String(rows.Ringkasan!.find(({ Keterangan }) => Keterangan === "Sidik data")!.Isi);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(text).toContain(fingerprint.slice(0, 20).replace(/(.{4})(?=.)/g, "$1 "));
  expect(text).toContain("2 dari 3");
  expect(text.match(/PPID \(contoh\) PPID [^.]*CONTOH\./)).not.toBeNull();
  expect(await words(`indikator=I13&opd=DISKOMINFO&sidik=${fingerprint.slice(0, 20)}`)).toContain("Masih sama");
  const other = `sidik=${"0".repeat(20)}&dibuat=2000-01-01T00:00:00Z`;
  const changed = await words(`indikator=I13&opd=DISKOMINFO&${other}`);
  expect(changed).toContain("Sudah berubah sejak dibuat");
  expect(changed).toContain("Elemen yang berubah sejak");
  expect(await words("indikator=I13&opd=DISKOMINFO&sidik=a1b2")).toContain("belum lengkap");
});

test("A viewer without rights gets no hidden row in page or workbook, and an official reads that something is left out", async () => {
  const [staff, inspector] = [await site.account("Pegawai", "STAFF"), await site.account("Inspektorat", "AUDITOR")];
  const query = "indikator=I9";
  const all = await report(query, inspector);
  const names = all["Audit 24 bulan"]!.map(({ Nama }) => String(Nama));
  expect(names.length).toBeGreaterThan(2);
  for (const headers of [staff, {}]) {
    const [rows, text] = [JSON.stringify(await report(query, headers)), await words(query, headers)];
    for (const name of names) expect([rows.includes(name), text.includes(name)]).toEqual([false, false]);
  }
  expect(await words(query, staff)).toMatch(/\d+ elemen, karena hak lihat akun ini/);
  expect(await words(query)).not.toMatch(/karena hak lihat/);
  expect(await words(query, inspector)).not.toMatch(/karena hak lihat/);
});
