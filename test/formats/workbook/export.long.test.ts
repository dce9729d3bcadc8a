import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { openReader } from "../../../src/formats/workbook/reader.js";
import { exportCsv, exportXlsx } from "../../../src/formats/workbook/write-workbook.js";
import { unzip } from "../../../src/formats/workbook/xlsx/unzip.js";
import { Application } from "../../../src/metamodel/application.js";
import { BusinessProcess } from "../../../src/metamodel/business-process.js";
import { allEnumerations } from "../../../src/metamodel/define/index.js";
import { Opd } from "../../../src/metamodel/opd.js";
import { Service } from "../../../src/metamodel/service.js";
import { createContext } from "../../../src/repository/context.js";
import { element, referenceElement } from "../../support/element.js";
import { today, useRepository } from "../../support/repository.js";
import { readBack, type Workbook } from "./read-back.js";

const { database, given } = useRepository();

const story = `
  ${element("dinas", "Opd", "DINKES", ", opdType: 'DINAS', responsible: 'DINKES'")}
  ${element("lain", "Opd", "DISKOMINFO", ", opdType: 'DINAS', responsible: 'DISKOMINFO'")}
  ${referenceElement("old", "RAL.01", 1, "RAL", "V1")}
  ${referenceElement("new", "RAL.01", 1, "RAL", "V2").replace("id: 'RAL.01'", "id: 'RAL.01-2'")}
  ${element("app", "Application", "APP 1", ", responsible: 'DISKOMINFO'")}
  ${element("process", "BusinessProcess", "PB-1", ", responsible: 'DINKES'")}
  ${element(
    "service",
    "Service",
    "LYN-1",
    `, responsible: 'DINKES', description: '=HYPERLINK("http://x")', method: 'HYBRID', audience: ['PUBLIC', 'BUSINESS'],
      benefits: ['cepat; murah', 'dekat'], feeRupiah: 20100000000, validFrom: '2026-01-31', validUntil: '1899-12-31',
      attributesJson: '[{"name":"asal","value":"Archi"}]', source: 'PPID'`,
  )}
  CREATE (service)-[:OWNED_BY {id: '1', source: 'PPID'}]->(dinas)
  CREATE (service)-[:PERFORMED_BY {id: '2', note: 'hanya di kota'}]->(dinas)
  CREATE (service)-[:PERFORMED_BY {id: '3'}]->(lain)
  CREATE (service)-[:CLASSIFIED_AS {id: '4'}]->(old)
  CREATE (service)-[:SUPPORTED_BY {id: '5', role: 'PRIMARY'}]->(app)
  CREATE (process)-[:AUTOMATED_BY {id: '6'}]->(app)
  CREATE (process)-[:DEPENDS_ON {id: '7', vital: false}]->(service)
  CREATE (app)-[:OWNED_BY {id: '8', since: '2025-01-01'}]->(lain)`;

let whole: Workbook;
let ofDinkes: Workbook;
let archive: { name: string; content: Buffer }[];

/** Exported once, because no test writes. */
beforeAll(async () => {
  await given("MATCH (n) DETACH DELETE n");
  await given(story);
  const reader = await openReader(createContext({ database, viewer: localViewer, today }));
  const workbook = { kinds: [BusinessProcess, Service, Application, Opd], about: "uji" };
  whole = await readBack(exportXlsx(reader, workbook));
  ofDinkes = await readBack(exportXlsx(reader, { ...workbook, responsible: "DINKES" }));
  archive = await unzip(await buffer(exportCsv(reader, workbook)));
});

describe("An exported workbook", () => {
  test("holds properties as people write them, and no formula", () => {
    const { Layanan } = whole.rows;
    expect(Layanan).toEqual([
      expect.objectContaining({
        Kode: "LYN-1",
        Uraian: `'=HYPERLINK("http://x")`,
        "Metode Layanan": "Hybrid",
        "Target Layanan": "Masyarakat; Pelaku Usaha",
        Manfaat: '"cepat; murah"; dekat',
        "Biaya (Rp)": 20_100_000_000,
        "Berlaku Sejak": new Date("2026-01-31T00:00:00Z"),
        "Berlaku Sampai": "1899-12-31",
        "Atribut Lain": "asal=Archi",
      }),
    ]);
  });

  test("has every relation once: in a cell if it has no other data, else in its sheet", () => {
    const workbook = whole.rows;
    expect(workbook.Layanan).toEqual([
      expect.objectContaining({
        "Dimiliki oleh": "DINKES Nama DINKES",
        "Dilaksanakan oleh": "DISKOMINFO Nama DISKOMINFO",
        "RAL (Referensi Arsitektur Layanan)": "RAL.01@V1 Nama RAL.01",
      }),
    ]);
    expect(workbook.Aplikasi).toEqual([
      { Kode: "APP 1", Nama: "Nama APP 1", Arsitektur: "Saat ini", Mengotomatisasi: "PB-1 Nama PB-1" },
    ]);
    const service = "LYN-1 Nama LYN-1";
    expect(workbook["Dilaksanakan oleh"]).toEqual([
      { Dari: service, Ke: "DINKES Nama DINKES", Catatan: "hanya di kota" },
    ]);
    expect(workbook["Didukung oleh"]).toEqual([{ Dari: service, Ke: '"APP 1" Nama APP 1', Peran: "Utama" }]);
    expect(workbook["Bergantung pada"]).toEqual([
      { "Jenis (Dari)": "Proses Bisnis", Dari: "PB-1 Nama PB-1", "Jenis (Ke)": "Layanan", Ke: service, Vital: "Tidak" },
    ]);
    expect(workbook["Dimiliki oleh"]).toEqual([
      expect.objectContaining({ Dari: '"APP 1" Nama APP 1', "Berlaku Sejak": new Date("2025-01-01T00:00:00Z") }),
    ]);
    expect(workbook["Diotomatisasi oleh"]).toEqual([]);
  });

  test("of one perangkat daerah holds what it answers for, and all relations that start there", () => {
    const workbook = ofDinkes.rows;
    expect([workbook.Layanan, workbook.Aplikasi, workbook["Perangkat Daerah"]].map(rows => rows!.length)).toEqual([
      1, 0, 1,
    ]);
    expect(workbook["Diotomatisasi oleh"]).toEqual([{ Dari: "PB-1 Nama PB-1", Ke: '"APP 1" Nama APP 1' }]);
  });

  test("offers the allowed values in its cells", () => {
    const { sheets } = whole;
    const service = sheets.find(({ name }) => name === "Layanan")!;
    const [, , , , , method, performer] = service.dataValidations!;
    const choices = sheets.find(({ name }) => name === "Daftar")!;
    const listOf = (formula: string) => {
      const [, letter = "", , last] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/.exec(formula)!;
      return choices.rows.slice(1, Number(last)).map(row => row[letter.charCodeAt(0) - 65]);
    };
    expect(listOf(method!.formula1!)).toEqual(["Elektronik", "Hybrid", "Tatap Muka"]);
    expect(listOf(performer!.formula1!)).toEqual(["DINKES Nama DINKES", "DISKOMINFO Nama DISKOMINFO"]);
    expect(choices.hidden).toBe(true);
    const titles = choices.rows[0]!.map(String);
    expect(titles).toEqual(expect.arrayContaining(["Metode Layanan", "Arsitektur", "Perangkat Daerah", "Ya/Tidak"]));
    expect(titles.filter(title => allEnumerations().some(({ name }) => name === title))).toEqual([]);
  });

  test("is the same as an archive of CSV", () => {
    const told = archive.find(({ name }) => name === "Didukung oleh.csv")!.content.toString();
    expect(told.split("\r\n").slice(0, 2)).toEqual([
      "\uFEFFDari (wajib),Ke (wajib),Peran,Berlaku Sejak,Berlaku Sampai,Catatan,Tingkat Keyakinan Data,Sumber,ID Luar,Vital,Kelompok Redundansi,Atribut Lain",
      'LYN-1 Nama LYN-1,"""APP 1"" Nama APP 1",Utama,,,,,,,,,',
    ]);
  });
});
