import { expect, test } from "@jest/globals";
import { useSite } from "./site.js";

const site = useSite();
const { words } = site;

test("Coverage is a table of nodes by OPD, and a node leads to its entries", async () => {
  const { text } = await site.html("/cakupan");
  expect(text).toMatch(/<th scope="col" class="number"><abbr title="Dinas Kesehatan">DINKES<\/abbr><\/th>/);
  expect(text).toContain('href="/cakupan?baris=reference%3ARAL.01.25"');
  expect(await words("/cakupan")).toContain("33 dari 53 (62,3%)");
  expect(await words("/cakupan?baris=reference%3ARAL.02.04")).toContain("Penataan tata laksana / peta proses bisnis");
});

test("The gaps of an OPD's own urusan are listed with their fit, and what decisions set aside", async () => {
  const gaps = await words("/cakupan?lihat=urusan&taksonomi=RAB&tingkat=3&jenis=Service&opd=DISDIKBUD");
  expect(gaps).toContain("6 fungsi");
  expect(gaps).toMatch(/Perizinan Kebudayaan .*Kebudayaan \(tepat\)/);
  const decisions = await words("/cakupan?lihat=keputusan");
  expect(decisions).toContain("Lampiran UU 23/2014: kewenangan pemerintah pusat");
  expect(decisions).toContain("Berlaku sampai sebelum");
});

test("A chosen OPD stays chosen, whatever its type, and one without an answer is not called unchosen", async () => {
  const { text } = await site.html("/cakupan?lihat=tumpang-tindih&opd=BIRO-ORG");
  expect(text).toMatch(/<option(?=[^>]* value="BIRO-ORG")(?=[^>]* selected)/);
  const unknown = await site.html("/cakupan?lihat=urusan&opd=TIDAK-ADA");
  expect(unknown.text).toContain("Kesenjangan perangkat daerah ini belum dapat ditampilkan");
});

test("The page of an element leads to its form and to what fails with it", async () => {
  const { text } = await site.html("/e/infrastructure%3ASRV-DB");
  expect(text).toContain('href="/meja/ubah/infrastructure%3ASRV-DB"');
  expect(text).toContain('href="/dampak?dari=infrastructure%3ASRV-DB"');
});

test("Overlaps name their reasons", async () => {
  const clusters = await words("/cakupan?lihat=tumpang-tindih&jenis=Application&alasan=SAME_FUNCTION");
  expect(clusters).toMatch(/SIASN .*Alasan Fungsi sama: Penataan Sumber Daya Manusia Aparatur/);
  expect(clusters).toContain("1 pasangan dikesampingkan");
});

test("The roadmap shows who is late and which services wait, loose ends, costs and the target", async () => {
  const roadmap = await words("/rencana?hari=2026-11-24");
  expect(roadmap).toMatch(/Akun tunggal pegawai \(contoh\) 30 Sep 2026 Berjalan Dinas Komunikasi dan Informatika/);
  expect(roadmap).toContain("Pengajuan cuti daring (contoh)");
  expect(roadmap).toContain("Presensi diambil langsung dari basis data (contoh)");
  expect(await words("/rencana?lihat=biaya&hari=2026-11-24")).toMatch(/Semua Rp\s?385\.000\.000/);
  const ending = await words("/rencana?lihat=berakhir&hari=2026-11-24");
  expect(ending).toContain("Komputasi awan sewaan (contoh) Kontrak 31 Des 2027 Dinas Komunikasi dan Informatika");
  expect(ending).toMatch(/Dukungan pabrikan 1 · · · 1 · 1 · ·/);
  expect(await words("/rencana?lihat=berakhir&opd=SETDA&hari=2026-11-24")).toContain(
    "Yang berakhir dalam 24 bulan sejak 24 Nov 2026 belum tercatat",
  );
  expect(await words("/rencana?lihat=target&opd=SETDA")).toContain("Survei kepuasan terpadu (contoh)");
});

test("The catalogue of technology says which software runs where, until when, and what applications are made with", async () => {
  const catalogue = await words("/rencana?lihat=teknologi&hari=2026-11-24");
  expect(catalogue).toMatch(
    /Sistem operasi server \(contoh\) Linux belum tercatat 31 Mei 2028 .*Server aplikasi \(contoh\) \d+ aplikasi/,
  );
  expect(catalogue).toContain("Bahasa pemrograman");
  expect(await words("/rencana?lihat=teknologi&hari=2028-06-01")).toContain("31 Mei 2028 sudah berakhir");
});

test("A quarter of the calendar and a list lead to what fails with all that they show", async () => {
  const { text } = await site.html("/rencana?lihat=berakhir&hari=2026-11-24");
  const quarters = [...text.matchAll(/href="(\/dampak\?[^"]*)"[^>]*>(TW [^<]*)</g)];
  expect(quarters.map(([, , quarter]) => quarter)).toContain("TW 4 2027");
  const [, ofQuarter] = quarters.find(([, , quarter]) => quarter === "TW 4 2027")!;
  expect(await words(ofQuarter!.replaceAll("&amp;", "&"))).toContain("Komputasi awan sewaan (contoh)");
  const list = await site.html("/cari?jenis=Infrastructure&infrastructureType=SERVER");
  const [, ofList] = /href="(\/dampak\?[^"]*)"[^>]*>Lihat dampak bila ke-/.exec(list.text)!;
  const starts = new URLSearchParams(ofList!.replaceAll("&amp;", "&").split("?")[1]).getAll("dari");
  expect(starts.length).toBeGreaterThan(1);
  for (const ref of starts) expect(list.text).toContain(`/e/${encodeURIComponent(ref)}`);
  expect((await site.html("/cari?jenis=Opd")).text).not.toContain("terganggu bersamaan");
});

test("The desk of an OPD lists what to mend, each with its form, what changed, and says that writing needs script", async () => {
  const { text } = await site.html("/meja?opd=DISPERINDAG");
  expect(text).toContain("/meja/ubah/application%3AE-OFFICE-INDAG");
  expect(text).toContain('href="/export/template.xlsx?opd=DISPERINDAG"');
  expect(text).toContain('href="/export/template.xlsx?opd=DISPERINDAG&amp;full=true"');
  expect(text).toMatch(/<noscript>[^<]*memerlukan JavaScript/);
  expect(await words("/meja?opd=DISPERINDAG")).toMatch(/Perubahan tiga puluh hari terakhir .* dicatat /);
  expect(await words("/meja/baru/Telepati")).toContain("tidak dikenal");
});

test.each(["/meja?opd=DISPERINDAG", "/meja?lihat=opd", "/meja/baru/Service"])(
  "%s: without a script no form seems to be loading",
  async address => {
    const { text } = await site.html(address);
    expect(text).toMatch(/<noscript>.*memerlukan JavaScript/);
    expect(text).not.toMatch(/Memuat (formulir|isian)/);
  },
);
