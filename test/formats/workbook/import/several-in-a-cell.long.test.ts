import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { story } from "./import-story.js";

const { given, send, relations, ask } = useImports();

const named = (variable: string, kind: string, code: string, name: string) =>
  `${element(variable, kind, code)} SET ${variable}.name = '${name}'`;

beforeEach(() =>
  given(
    `${story} WITH 1 AS one
     ${named("p3", "BusinessProcess", "PB-003", "Penerimaan dan seleksi")} WITH 1 AS one
     ${named("p4", "BusinessProcess", "PB-004", "Pengumuman")}`,
  ),
);

const both = ["PB-003 AUTOMATED_BY APP-1", "PB-004 AUTOMATED_BY APP-1"];

describe("A cell that names two elements relates both", () => {
  test.each([
    ["in lines", "PB-003\nPB-004"],
    ["in lines with their names", "PB-003 Penerimaan dan seleksi\r\nPB-004 Pengumuman"],
    ["in numbered lines", "1. PB-003\n2. PB-004"],
    ["in lines with letters", "a) PB-003\nb) PB-004"],
    ["with bullets", "• PB-003\n• PB-004"],
    ["with dashes", "- PB-003\n- PB-004"],
    ["by name, in lines", "Penerimaan dan seleksi\nPengumuman"],
    ["between semicolons and lines", "PB-003;\nPB-004"],
    ["between commas", "PB-003, PB-004"],
    ["with a slash", "PB-003 / PB-004"],
    ["with dan", "PB-003 dan PB-004"],
    ["with dan and names", "Penerimaan dan seleksi, dan Pengumuman"],
    ["with a blank only", "PB-003 PB-004"],
    ["numbered in one line", "1. PB-003 2. PB-004"],
    ["and one of them twice", "PB-003\nPB-004\nPB-003"],
  ])("%s", async (_, cell) => {
    const report = await send({ Aplikasi: ["Kode,Nama,Mengotomatisasi", `APP-1,Aplikasi satu,"${cell}"`] });
    expect(errorsIn(report)).toEqual([]);
    expect((await relations()).filter(each => each.endsWith("APP-1"))).toEqual(both);
  });

  test("and a name that is broken into lines stays one", async () => {
    await send({ Aplikasi: ["Kode,Nama,Mengotomatisasi", `APP-1,Aplikasi satu,"Penerimaan\ndan seleksi"`] });
    expect((await relations()).filter(each => each.endsWith("APP-1"))).toEqual([both[0]]);
  });
});

describe("A cell is refused", () => {
  test.each([
    ["where one of its lines is nothing", "Aplikasi", "Mengotomatisasi", "PB-003\nPB-9999", "UNKNOWN_CODE"],
    ["where two offices own it", "Aplikasi", "Dimiliki oleh", "DKP\nDISHUB", "TOO_MANY"],
    ["where two offices own it, between commas", "Aplikasi", "Dimiliki oleh", "DKP, DISHUB", "TOO_MANY"],
    ["where one choice is asked for", "Layanan", "Metode Layanan", "Elektronik\nTatap Muka; Hybrid", "INVALID_VALUE"],
    ["where one of its choices is none", "Layanan", "Target Layanan", "Masyarakat; Alien", "INVALID_VALUE"],
    ["where a level names two nodes", "Layanan", "RAL Level 2", "RAL.01; RAL.02", "INVALID_VALUE"],
  ])("%s", async (_, sheet, column, cell, rule) => {
    const report = await send({ [sheet]: [`Kode,Nama,${column}`, `X-1,Nama yang cukup,"${cell}"`] });
    expect(errorsIn(report)).toEqual([`ERROR ${rule} ${sheet} 2 ${column}`]);
  });

  test("and names the entry that is none", async () => {
    const report = await send({ Layanan: ["Kode,Nama,Target Layanan", `X-1,Nama,"Masyarakat, Masyarkt Alien"`] });
    expect(report.problems[0]!.message).toContain("memuat “Masyarkt Alien”, yang harus salah satu dari Masyarakat, ");
  });

  test("if an end of a relation names two elements", async () => {
    const report = await send({
      "Didukung oleh": ["Dari,Ke", `LYN-1,"APP-1\nAPP-2"`],
      Aplikasi: ["Kode,Nama", "APP-1,A", "APP-2,B"],
    });
    expect(errorsIn(report)).toEqual(["ERROR TOO_MANY Didukung oleh 2 Ke"]);
  });
});

describe("Choices of a list are read one by one", () => {
  const all = ["PUBLIC", "CIVIL_SERVANT"];
  test.each([
    ["masyarakat; ASN", all],
    ["Masyarakat\nASN/Pegawai", all],
    ["1. Masyarakat\n2. ASN", all],
    ["Masyarakat, ASN", all],
    ["Masyarakat dan ASN", all],
    ["Masyarakat/ASN", all],
    ["Masyarkat; Pegawai", all],
    ["Masyarakat\n-", ["PUBLIC"]],
    ["ASN / Pegawai", ["CIVIL_SERVANT"]],
    ["Masyarakat, Pelaku Usaha, dan ASN", ["PUBLIC", "BUSINESS", "CIVIL_SERVANT"]],
  ])("%s", async (cell, audience) => {
    expect(await send({ Layanan: ["Kode,Nama,Target Layanan", `X-1,Nama,"${cell}"`] })).toMatchObject({ status: 200 });
    const { data } = await ask(`{ service(ref: "service:X-1") { audience } }`);
    expect(data!.service).toEqual({ audience });
  });
});

test("texts of a list are a line each, without numbers and bullets, and a text that is none of a list keeps its lines", async () => {
  const report = await send({
    Layanan: [
      "Kode,Nama,Syarat,Prosedur,Fasilitas,Uraian",
      `X-1,Nama,"KTP\nKK, asli\nSurat pengantar","1. Daftar\n2. Bayar","- Kursi\n• AC","1. baris satu\n2. baris dua"`,
    ],
  });
  expect(told(report).filter(each => each.startsWith("ERROR"))).toEqual([]);
  const { data } = await ask(`{ service(ref: "service:X-1") { requirements procedure facilities description } }`);
  expect(data!.service).toEqual({
    requirements: ["KTP", "KK, asli", "Surat pengantar"],
    procedure: ["Daftar", "Bayar"],
    facilities: ["Kursi", "AC"],
    description: "1. baris satu\n2. baris dua",
  });
});
