import { beforeAll, describe, expect, test } from "@jest/globals";
import { useSampleServer } from "../http/identity/identity-server.js";
import { numbersOf } from "../questions/evidence/expected-numbers.js";
import { linkOf, ofDiskominfo } from "./pemdi-page.js";
import { useBrowser, useSite, wordsIn } from "./site.js";

/** Returns the day some days from now in Ambon, on which pages are shown. */
const inDays = (count: number) =>
  new Date(Date.now() + count * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Asia/Jayapura" });

const calendar = `Penilaian mandiri: ${inDays(-5)}..${inDays(10)}; Wawancara: ${inDays(11)}..${inDays(20)}; Sosialisasi: ${inDays(-9)}..${inDays(-6)}`;
const site = useSite(useSampleServer(() => ({ PEMDI_CALENDAR: calendar })));
const { inWindow } = useBrowser();

let operator: Record<string, string>;
let inspector: Record<string, string>;
let staff: Record<string, string>;
beforeAll(async () => {
  operator = await site.account("Operator Diskominfo", "EDITOR", "--opd", "DISKOMINFO", "--until", "2099-06-30");
  inspector = await site.account("Inspektorat", "AUDITOR");
  staff = await site.account("Pegawai", "STAFF");
});

describe("The page Pemdi", () => {
  test.each([null, "DISKOMINFO"])("shows the numbers of the CSV files, for the OPD %s", async opd => {
    const { text } = await site.html(opd ? `/pemdi?opd=${opd}` : "/pemdi", inspector);
    for (const [code, { count, total }] of numbersOf(opd)) {
      const [label, missing] = [`${count} dari ${total}`, `${total - count} belum`];
      expect([code, linkOf(text, code, "COUNTED")]).toEqual([code, count > 0 ? label : undefined]);
      expect([code, linkOf(text, code, "MISSING")]).toEqual([code, count < total ? missing : undefined]);
    }
    expect(wordsIn(text)).not.toMatch(/\b0 ?%/);
  });

  test("has the 20 indicators by aspect, with weight, level, points held back, and what sources differ about", async () => {
    const { text } = await site.html("/pemdi", inspector);
    expect([...text.matchAll(/<h2>(A\d [^<]*)/g)].map(([, title]) => title)).toEqual([
      ...["A1 Tata Kelola dan Manajemen (bobot 10 %)", "A2 Penyelenggara (bobot 10 %)", "A3 Data (bobot 15 %)"],
      ...["A4 Keamanan Pemerintah Digital (bobot 15 %)", "A5 Teknologi Pemerintah Digital (bobot 10 %)"],
      ...["A6 Keterpaduan Layanan Digital (bobot 15 %)", "A7 Kepuasan Pengguna (bobot 25 %)"],
    ]);
    const codes = [...text.matchAll(/href="\/pemdi\?indikator=(I\d+)">/g)].map(([, code]) => code);
    expect(codes).toEqual(Array.from({ length: 20 }, (_none, place) => `I${place + 1}`));
    const words = wordsIn(text);
    expect(words).toContain("I13 Tingkat Kematangan Aplikasi Pemerintah Digital Bobot 5 %. Bobot belum sepakat");
    expect(words).toContain("2 Membangun, sebatas yang ditunjukkan angkanya");
    expect(words).toContain("Hanya dokumen");
    const { data } = (await (
      await site.ask("{ evidence { indicators { pointsHeldBack } } }", inspector)
    ).json()) as any;
    const points = data.evidence.indicators.map((each: any) => each.pointsHeldBack ?? "–");
    const shown = [...text.matchAll(/data-title="Poin tertahan">([^<]*)</g)].map(([, cell]) => cell!.replace(",", "."));
    expect(shown.map(cell => (cell === "–" ? cell : Number(cell))).sort()).toEqual(points.sort());
  });

  test("lists the periods of the settings, with what is running and the days that are left", async () => {
    const words = await site.words("/pemdi", staff);
    expect(words).toMatch(/Penilaian mandiri, [^(]*\(sedang berjalan, 10 hari lagi\)/);
    expect(words).toMatch(/Wawancara, [^(]*\(mulai 11 hari lagi\)/);
    expect(words).toMatch(/Sosialisasi, [^(]*\(selesai\)/);
  });

  test("leads by clicks from what is missing to the entry, and to its form on the desk", async () => {
    await inWindow({ extraHTTPHeaders: operator }, async page => {
      await page.goto(`${site.url()}/pemdi?opd=DISKOMINFO`, { waitUntil: "networkidle" });
      await page.click(`a[href*="angka=I13_STATUS&keadaan=MISSING"]`);
      await page.waitForSelector("#daftar");
      expect(new URL(page.url()).searchParams.get("indikator")).toBe("I13");
      expect(await page.textContent("#daftar caption")).toBe("Aplikasi dengan status tercatat: 1 baris");
      expect(await page.textContent("#daftar tbody th")).toContain("Gita Ina Ama");
      expect(await page.textContent("#daftar tbody")).toContain("Menahan tingkat berikutnya");
      await page.click("#daftar tbody th a");
      await page.waitForSelector("h1 >> text=Gita Ina Ama");
      await page.goBack();
      await page.click("#daftar >> text=Lengkapi di meja kerja");
      await page.waitForURL(/\/meja\/ubah\//);
    });
  });

  test("pages long lists by 25, and leads to the same rows as files", async () => {
    const { text } = await site.html("/pemdi?indikator=I2&angka=I2_HOTLINE&keadaan=MISSING", inspector);
    const [, { count, total }] = numbersOf(null).find(([code]) => code === "I2_HOTLINE")!;
    expect(wordsIn(text)).toContain(`Ditampilkan 25 dari ${total - count}`);
    const [, next] = /href="(\/pemdi[^"]*sesudah=[^"]*)"/.exec(text)!;
    expect(await site.words(next!.replaceAll("&amp;", "&"), inspector)).toContain("Ke awal daftar");
    const [, file] = /href="(\/export\/evidence\.csv[^"]*)"/.exec(text)!;
    const rows = await (await site.send(file!.replaceAll("&amp;", "&"), { headers: inspector })).text();
    expect(rows.trim().split("\n")).toHaveLength(1 + total - count);
  });

  test("shows of one indicator its documents, what no repository can show, and the pages that show more", async () => {
    const { text } = await site.html(`${ofDiskominfo}&pada=2026-06-30`, inspector);
    expect(wordsIn(text)).toContain("Keadaan pada 30 Jun 2026");
    expect(wordsIn(text)).toContain("Dokumen bukti belum tercatat");
    expect(wordsIn(text)).toContain("Hasil kliring belanja aplikasi");
    expect(text).toContain('href="/cakupan?lihat=tumpang-tindih&amp;opd=DISKOMINFO"');
    expect(wordsIn(text)).toContain("Aplikasi sefungsi tidak ditemukan");
  });

  test("shows an indicator by OPD, each with the numbers that its own page has, those that lag first", async () => {
    const { text } = await site.html("/pemdi?indikator=I13&lihat=opd", inspector);
    expect(wordsIn(text)).toContain("36 perangkat daerah");
    for (const opd of ["DISKOMINFO", "DINKES", null]) {
      const of = (code: string) => {
        const [, { count, total }] = numbersOf(opd).find(each => each[0] === code)!;
        return count < total ? `${count} dari ${total}` : undefined;
      };
      const named = opd ? `&amp;opd=${opd}` : "";
      for (const code of ["I13_SERVICE", "I13_STATUS", "I13_FUNCTION"]) {
        const link = new RegExp(`indikator=I13${named}&amp;angka=${code}&amp;keadaan=MISSING#daftar">([^<]*)<`);
        expect([opd, code, link.exec(text)?.[1]]).toEqual([opd, code, of(code)]);
      }
    }
    expect(text).toContain("/export/evidenceByOpd.csv?indicator=reference%3AI13");
  });

  test("says of a version that is not in force from which day it is", async () => {
    const { status, text } = await site.html("/pemdi?indikator=I13&pada=2026-05-31", inspector);
    expect([status, wordsIn(text)]).toEqual([
      400,
      expect.stringMatching(/tidak berlaku pada hari itu.* PermenPANRB 8\/2026 berlaku sejak 1 Jun 2026\./),
    ]);
    const ended = await site.html("/pemdi?indikator=IND.11", inspector);
    expect(wordsIn(ended.text)).toContain("PermenPANRB 59/2020 berlaku sampai sebelum 1 Jun 2026.");
    expect((await site.html("/pemdi?indikator=I99", inspector)).status).toBe(404);
    expect((await site.html("/pemdi?pada=kemarin", inspector)).status).toBe(400);
  });

  test("is answered as if a change had been made, and compared with what is recorded", async () => {
    const { text } = await site.html(`${ofDiskominfo}&asIf=delete,application:GITA-INA-AMA&banding=ya`, inspector);
    const counted = (column: string) =>
      new RegExp(`angka=I13_STATUS&amp;keadaan=COUNTED[^"]*#daftar-${column}">([^<]*)<`).exec(text)?.[1];
    expect([counted("sekarang"), counted("seandainya")]).toEqual(["2 dari 3", "2 dari 2"]);
  });
});
