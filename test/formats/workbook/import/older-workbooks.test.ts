import { beforeEach, describe, expect, test } from "@jest/globals";
import { findSheet } from "../../../../src/formats/workbook/import/find-sheet.js";
import { Findings } from "../../../../src/formats/workbook/import/findings.js";
import { readHeader } from "../../../../src/formats/workbook/import/read-header.js";
import { readLabels } from "../../../../src/formats/workbook/import/read-labels.js";
import { sheets } from "../../../../src/formats/workbook/layout.js";
import { allEnumerations } from "../../../../src/metamodel/define/index.js";
import { told, useImports } from "../../../http/import-server.js";
import { story } from "./import-story.js";

const { given, send, relations, ask } = useImports();

describe("A workbook that was exported before labels changed", () => {
  test.each([
    ["Inisiatif", "Kegiatan Peta Rencana"],
    ["Gap", "Kesenjangan (Gap)"],
    ["Strategi", "Peta Strategi"],
    ["Diotomasi oleh", "Diotomatisasi oleh"],
    ["Mengambil dari", "Mengambil data dari"],
    ["Dihasilkan oleh", "Diwujudkan oleh kegiatan"],
    ["Dihasilkan produsen data", "Produsen Data"],
    ["Berwalidata", "Walidata"],
    ["Unit dari", "Bagian dari (Perangkat Daerah)"],
    ["Menyangkut", "Mengenai"],
    ["Dilaksanakan unit", "Pelaksana kegiatan"],
    ["Menyumbang pada", "Berkontribusi pada"],
    ["Bagian dari (Strategi)", "Bagian dari (Peta Strategi)"],
  ])("has a sheet %s, which is read without a guess", (older, name) => {
    expect(findSheet(older)).toMatchObject({ sheet: { name }, isGuessed: false });
  });

  test.each([
    ["Perangkat Daerah", "Unit dari", "Bagian dari"],
    ["Data dan Informasi", "Dihasilkan produsen data", "Produsen Data"],
    ["Data dan Informasi", "Berwalidata", "Walidata"],
    ["Data dan Informasi", "Keterpercayaan", "Tingkat Keyakinan Data"],
    ["Aplikasi", "Mengotomasi", "Mengotomatisasi"],
    ["Aplikasi", "Tipe Lisensi", "Jenis Lisensi"],
    ["Aplikasi", "Lisensi Sampai", "Lisensi Berlaku Sampai"],
    ["Aplikasi", "Waktu VA/PT", "Tanggal VA/PT"],
    ["Infrastruktur", "Validitas Lisensi", "Lisensi Berlaku Sampai"],
    ["Infrastruktur", "Tipe Government Cloud", "Model Layanan Cloud"],
    ["Infrastruktur", "Jenis Penggunaan Server", "Fungsi Server"],
    ["Infrastruktur", "Metode Akses Data Sharing", "Metode Berbagi Penyimpanan"],
    ["Infrastruktur", "Tipe Periferal", "Jenis Periferal"],
    ["Infrastruktur", "Tipe Perangkat Jaringan", "Jenis Perangkat Jaringan"],
    ["Infrastruktur", "Tipe Perangkat Keamanan", "Jenis Perangkat Keamanan"],
    ["Infrastruktur", "Tipe Media", "Jenis Media"],
    ["Keamanan", "Tanggal (perlu diisi)", "Tanggal Pelaksanaan"],
    ["Kesenjangan (Gap)", "Kategori Gap (perlu diisi)", "Kategori Kesenjangan"],
    ["Kesenjangan (Gap)", "Status Gap", "Status Kesenjangan"],
    ["Kesenjangan (Gap)", "Nama Gap", "Nama"],
    ["Didukung oleh", "Keterpercayaan", "Tingkat Keyakinan Data"],
  ])("has on the sheet %s a column %s, which is read without a guess", (name, older, header) => {
    const findings = new Findings();
    const sheet = sheets.find(each => each.name === name)!;
    const { columns } = readHeader(
      sheet,
      { sheet: name, row: 1, cells: [older], shown: [], formulas: [], errors: [] },
      findings,
    );
    expect(columns[0]!.column.header).toBe(header);
    expect(findings.problems()).toEqual([]);
  });

  test.each([
    ["Provenance", "Diturunkan dari urutan sumber", "DERIVED"],
    ["OpdType", "Lembaga", "AGENCY"],
    ["OpdType", "Pemerintah Daerah Lain", "OTHER_GOVERNMENT"],
    ["OwnershipStatus", "Sendiri", "OWN"],
    ["ProcessorClass", "Low End", "LOW_END"],
    ["ProcessorClass", "Mid Range", "MID_RANGE"],
    ["ProcessorClass", "High End", "HIGH_END"],
    ["NetworkDeviceType", "Wireless Equipment", "WIRELESS_EQUIPMENT"],
    ["TransmissionMedium", "Fiber Optic", "FIBER_OPTIC"],
    ["AccessControl", "Non Biometrik", "NON_BIOMETRIC"],
    ["UpdateCycle", "Realtime", "REALTIME"],
  ])("has for %s the value %s, which is read without a guess", (name, older, value) => {
    const enumeration = allEnumerations().find(each => each.name === name)!;
    expect(readLabels(older, enumeration)).toEqual({ values: [value], guesses: [] });
  });
});

describe("Such a workbook as a whole", () => {
  beforeEach(() => given(story));

  test("is imported as what it was", async () => {
    const report = await send({
      Gap: ["Kode,Nama,Kategori Gap,Prioritas", "GAP-1,Layanan belum elektronik,Teramati,Tinggi"],
      Inisiatif: ["Kode,Nama,Muatan,Status Kegiatan", "KEG-1,Elektronisasi layanan,Layanan,Berjalan"],
      Menyangkut: ["Jenis (Dari),Dari,Jenis (Ke),Ke", "Gap,GAP-1,Layanan,LYN-1"],
      "Dilaksanakan unit": ["Dari,Ke,Keterpercayaan", "KEG-1,DKP,Diturunkan dari urutan sumber"],
    });
    expect(told(report).filter(each => !each.includes("METADATA_MISSING"))).toEqual([]);
    expect(await relations()).toEqual(expect.arrayContaining(["GAP-1 CONCERNS LYN-1", "KEG-1 EXECUTED_BY DKP"]));
    const { data } = await ask(
      `{ initiative(ref: "initiative:KEG-1") { executedBy { edges { relation { provenance } node { code } } } } }`,
    );
    expect(data!.initiative.executedBy.edges).toEqual([{ relation: { provenance: "DERIVED" }, node: { code: "DKP" } }]);
  });
});
