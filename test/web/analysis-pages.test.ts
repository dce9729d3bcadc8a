import { beforeAll, describe, expect, test } from "@jest/globals";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { useSite, wordsIn } from "./site.js";

const site = useSite();
const textOf = site.words;

describe("Dampak", () => {
  const ofServer = "/dampak?dari=infrastructure:SRV-DB";

  test("says which services stop with the database server, and why", async () => {
    const text = await textOf(ofServer);
    expect(text).toContain("Dampak bila Server basis data (contoh) gagal");
    expect(text).toMatch(/■ Berhenti 8 ▲ Terganggu 11 ○ Tersentuh/);
    expect(text).toContain("Portal Satu Data ■ Berhenti didukung oleh Gita Ina Ama yang berhenti Dinas Komunikasi");
    expect(text).toContain("Data contoh");
    expect(text).toContain("Ditampilkan 25 dari 37");
  });

  test("lists one severity, and leads to the same rows as files", async () => {
    const { text } = await site.html(`${ofServer}&tingkat=STOPS`);
    expect(wordsIn(text)).not.toContain("Penerimaan Peserta Didik Baru");
    const [, href] = /href="(\/export\/impact\.csv[^"]*)"/.exec(text)!;
    const file = await (await site.send(href!.replaceAll("&amp;", "&"))).text();
    expect(file.trim().split("\n")).toHaveLength(1 + 8);
  });

  test("loads its picture only on request", async () => {
    expect((await site.html(ofServer)).text).not.toContain("<img");
    expect((await site.html(`${ofServer}&gambar=ya`)).text).toContain('<img src="/export/impact.svg?of=');
  });

  test("offers the elements that a text names as starts, beside those chosen", async () => {
    const { text } = await site.html("/dampak?dari=infrastructure:SRV-DB&kata=simpeg");
    expect(text).toContain("/dampak?dari=infrastructure%3ASRV-DB&amp;dari=application%3ASIMPEG");
  });
});

describe("Cari", () => {
  test("ranks elements of all kinds, with the number of each kind as a link", async () => {
    const { text } = await site.html("/cari?kata=izin");
    expect(wordsIn(text)).toContain("Perizinan kapal perikanan kewenangan provinsi Layanan LYN-040 Dinas Kelautan");
    expect(text).toContain('href="/cari?kata=izin&amp;jenis=Service">Layanan</a> <data value="4">4</data>');
    expect(await textOf("/cari?kata=izin&opd=DKP")).not.toContain("LYN-026");
  });

  test("narrows the list of a kind by values in words, 25 rows a page", async () => {
    const text = await textOf("/cari?jenis=Service&method=FACE_TO_FACE");
    expect(text).toContain("Layanan: 13 ditemukan");
    expect(text).toContain("Tatap Muka 13");
    const { text: all } = await site.html("/cari?jenis=Service");
    expect(wordsIn(all)).toContain("Ditampilkan 25 dari 71");
    const [, next] = /href="(\/cari[^"]*sesudah=[^"]*)"/.exec(all)!;
    expect(await textOf(next!.replaceAll("&amp;", "&"))).toContain("Ke awal daftar");
  });

  test("says what to do where nothing is found", async () => {
    expect(await textOf("/cari?kata=zzzz")).toContain("Coba kata lain");
  });
});

describe("Temuan", () => {
  test("counts the findings of each rule, with its legal source and the next step", async () => {
    expect(await textOf("/temuan")).toContain(
      "Walidata belum tercatat 2 ■ Kesalahan Catat Walidata data ini. Perpres 39/2019 (walidata)",
    );
  });

  test("lists the findings of one rule and one OPD, each with its element", async () => {
    const { text } = await site.html("/temuan?lihat=daftar&aturan=METADATA_MISSING&opd=DKP");
    expect(wordsIn(text)).toContain("Temuan Dinas Kelautan dan Perikanan");
    expect(text).toContain('href="/e/service%3ALYN-040"');
    expect(text).toContain("/export/findings.xlsx?opd=opd%3ADKP&amp;rules=METADATA_MISSING");
  });

  test("shows completeness as a table of OPDs and domains, with sums at the edges", async () => {
    const { text } = await site.html("/temuan?lihat=kelengkapan");
    expect(text).toContain('<th scope="col">Proses Bisnis</th>');
    expect(text.match(/<th scope="row">/g)!.length).toBeGreaterThan(30);
    expect(wordsIn(text)).toMatch(/Badan Kepegawaian Daerah 66% 53% 80% 66% – – 68%/);
    expect(wordsIn(text)).toMatch(/Semua 70% 79% 79% 74% 100% 100% 78%/);
  });
});

describe("Tanya", () => {
  test("lists the questions of provinces by subject, all but the one that is refused", async () => {
    const { text } = await site.html("/tanya");
    expect(text).toContain('<a href="/tanya?q=Q01">OPD mana pemilik dan pelaksana layanan ini?</a>');
    expect(text.match(/href="\/tanya\?q=Q\d+"/g)).toHaveLength(readQuestions().length - 1);
  });

  test("makes a form of the variables of a question, with names and labels instead of codes", async () => {
    const text = await textOf("/tanya?q=Q16");
    expect(text).toContain("Sifat data");
    expect(text).toContain("Tertutup");
    expect(text).not.toContain("CLOSED");
    expect(await textOf("/tanya?q=Q01")).toContain("Layanan: Penerimaan Peserta Didik Baru SMA/SMK/SLB ganti");
  });

  test("leads to the answer of the filled form as files", async () => {
    const { text } = await site.html("/tanya?q=Q04&of=infrastructure:SRV-DB&jawab=ya");
    const [, href] = /href="(\/questions\/Q04\.csv[^"]*)"/.exec(text)!;
    expect(await (await site.send(href!.replaceAll("&amp;", "&"))).text()).toContain("infrastructure:SRV-DB");
  });
});

describe("A viewer who sees a part", () => {
  let staff: Record<string, string>;
  beforeAll(async () => {
    staff = await site.account("Pegawai", "STAFF");
  });

  test("reads of hidden elements only their kind and number", async () => {
    const text = await textOf("/dampak?dari=infrastructure:SRV-DB&jenis=semua", staff);
    expect(text).toMatch(/tidak boleh Anda lihat: \d+ Data dan Informasi/);
  });

  test("finds no element of a stricter circle, by name or by number", async () => {
    const text = await textOf("/cari?jenis=SecurityControl", staff);
    expect(text).toContain("Belum tercatat, atau tidak cocok");
    expect(text).not.toMatch(/AUD-|ditemukan/);
  });
});
