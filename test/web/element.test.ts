import { beforeAll, expect, test } from "@jest/globals";
import { useSite } from "./site.js";

const site = useSite();

let inspector: Record<string, string>;
beforeAll(async () => {
  inspector = await site.account("Inspektorat", "AUDITOR");
});

const textOf = (address: string, headers = inspector) => site.words(address, headers);

test("A service is read with its facts, owner, relations, finding and history, without script", async () => {
  const text = await textOf("/e/service%3ALYN-001");
  expect(text).toContain("Penerimaan Peserta Didik Baru SMA/SMK/SLB");
  expect(text).toMatch(/Metode Layanan Hybrid/);
  expect(text).toMatch(/Tujuan belum tercatat/);
  expect(text).toMatch(/Pemilik Dinas Pendidikan dan Kebudayaan/);
  expect(text).toMatch(/didukung oleh \(kebalikannya: mendukung\) Dapodik Aplikasi/);
  expect(text).toMatch(/Metadata wajib belum tercatat: Tujuan/);
  expect(text).toMatch(/Dicatat pertama kali tanpa akun · Catatan: Dimuat dari reference, maluku/);
  expect(text).toContain("Data contoh");
});

test("An inherited owner is marked as such, with the element it comes from", async () => {
  expect(await textOf("/e/infrastructure%3ASRV-DB")).toMatch(
    /Pemilik Dinas Komunikasi dan Informatika \(diwarisi dari Pusat data Diskominfo \(contoh\)\)/,
  );
});

test("Somebody who has not signed in reads a public element, but not who works on it", async () => {
  const text = await textOf("/e/service%3ALYN-001", {});
  expect(text).toContain("Metode Layanan Hybrid");
  expect(text).not.toMatch(/Komentar|local|tanpa akun/);
  expect((await site.html("/", {})).text).not.toMatch(/oleh local|tanpa akun/);
});

test("An element that does not exist is a page with the status 404 that says what to do", async () => {
  const { status, text } = await site.html("/e/service%3ATIDAK-ADA", inspector);
  expect([status, text]).toEqual([404, expect.stringContaining("cari")]);
});

test("The report of an OPD has what it owns and uses, its gaps and its units, and the list has all OPDs", async () => {
  const report = await textOf("/opd/DISDIKBUD");
  expect(report).toMatch(/Layanan 4 Hybrid 2 · Elektronik 1 · Tatap Muka 1/);
  expect(report).toContain("Legalisasi ijazah");
  expect(report).toMatch(/Aplikasi yang dipakai 3/);
  expect(report).toMatch(/Dari 12 fungsi \(RAB\), 3 punya layanan, 3 dikesampingkan dengan keputusan, 6 belum/);
  const { text } = await site.html("/opd/DISDIKBUD");
  expect(text).toMatch(
    /<p class="downloads">[^<]*<a href="\/export\/opd\/DISDIKBUD\.xlsx" download>Laporan ini \(XLSX\)/,
  );
  expect((await site.send("/export/opd/DISDIKBUD.xlsx")).status).toBe(200);
  expect(await textOf("/opd")).toMatch(/36 perangkat daerah/);
});

test("The first page counts each domain and shows the share of digital services and the weakest points", async () => {
  const text = await textOf("/");
  expect(text).toMatch(/71 Layanan/);
  expect(text).toMatch(/81,4% 57 dari 70 layanan/);
  expect(text).not.toContain("57 dari 71");
  expect(text).toMatch(/JIPD \(tulang punggung\) Infrastruktur, beserta 5 komponen serangkai 8 5/);
  expect(text).toMatch(/Akun tunggal pegawai \(contoh\) 30 Sep 2026 Berjalan/);
});
