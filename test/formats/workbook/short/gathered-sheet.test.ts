import { describe, expect, test } from "@jest/globals";
import { errorsIn } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { bare, header, noted, supportedBy, useSupportedService } from "./supported-service.js";

const { given, send, supporting } = useSupportedService();

describe("The sheet Hubungan", () => {
  test("relates with dates, notes and roles", async () => {
    const report = await send({
      Hubungan: [header, `${supportedBy},LYN-1,SRIKANDI,2025-01-01,,kontrak 8,Alternatif`],
    });
    expect(errorsIn(report)).toEqual([]);
    expect(await supporting()).toEqual([bare, noted, "LYN-1 SRIKANDI ALTERNATIVE 2025-01-01 - kontrak 8"]);
  });

  test("and a cell that name the same relation make one, with the data of the row", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-2,Layanan dua,SRIKANDI; E-LAUT", "LYN-1,Nama LYN-1,E-KAPAL"],
      Hubungan: [
        header,
        `${supportedBy},LYN-2,SRIKANDI,,,,Utama`,
        `layanan DIDUKUNG OLEH aplikasi,LYN-1,E-KAPAL,,,,Utama`,
      ],
    });
    expect(errorsIn(report)).toEqual([]);
    expect(await supporting()).toEqual([
      "LYN-1 E-KAPAL PRIMARY - - -",
      noted,
      "LYN-2 E-LAUT - - - -",
      "LYN-2 SRIKANDI PRIMARY - - -",
    ]);
  });

  test("that names another owner than the cell is refused with the place of its row", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Dimiliki oleh", "LYN-2,Layanan dua,DKP"],
      Hubungan: ["Hubungan,Dari,Ke,Catatan", "Layanan: dimiliki oleh Perangkat Daerah,LYN-2,DISHUB,SK 7"],
    });
    expect(errorsIn(report)).toEqual(["ERROR OVERLAP Hubungan 2"]);
  });

  test.each([
    ["without a relation", ",LYN-1,SRIKANDI,,,,Utama", "REQUIRED_MISSING Hubungan 2 Hubungan"],
    [
      "with an unknown relation",
      "Layanan: dibantu oleh Aplikasi,LYN-1,SRIKANDI,,,,",
      "INVALID_VALUE Hubungan 2 Hubungan",
    ],
    ["without an end", `${supportedBy},LYN-1,,,,,`, "REQUIRED_MISSING Hubungan 2 Ke"],
    ["with an unknown code", `${supportedBy},LYN-1,NIX,,,,`, "UNKNOWN_CODE Hubungan 2 Ke"],
    ["with an element of another kind", `${supportedBy},LYN-1,DKP,,,,`, "WRONG_KIND Hubungan 2 Ke"],
    [
      "with a role that the relation cannot have",
      "Aplikasi: berjalan di Infrastruktur,E-LAUT,SRV,,,,Utama",
      "NOT_OF_RELATION Hubungan 2 Peran",
    ],
  ])("refuses a row %s", async (_, row, problem) => {
    await given(element("i", "Infrastructure", "SRV"));
    const report = await send({ Hubungan: [header, row] });
    expect(errorsIn(report)).toEqual([`ERROR ${problem}`]);
  });

  test.each([
    ["Hubungan", "Hubungan,Dari,Tujuan,Catatan", `${supportedBy},LYN-1,SRIKANDI,uji`, "“Ke”"],
    ["Hubungan", "Hubungan,Catatan", `${supportedBy},uji`, "“Dari”, “Ke”"],
    ["Didukung oleh", "Dari,Tujuan", "LYN-1,SRIKANDI", "“Ke”"],
  ])(
    "without a required column is refused with its header, and nothing is dropped: %s with %s",
    async (sheet, titles, row, missing) => {
      const report = await send({
        Layanan: ["Kode,Nama", "LYN-2,Layanan dua"],
        [sheet]: ["Data dinas,,", titles, row, row],
      });
      expect(errorsIn(report)).toEqual([`ERROR HEADER_MISSING ${sheet} 2`]);
      expect(report.problems.find(({ severity }) => severity === "ERROR")!.message).toBe(
        `Judul kolom belum lengkap; perlu ada kolom ${missing}.`,
      );
      expect(report.written).toBe(false);
      expect(await supporting()).toEqual([bare, noted]);
    },
  );

  test("suggests the relation that is meant", async () => {
    const { problems } = await send({ Hubungan: [header, "Layanan: dibantu oleh Aplikasi,LYN-1,SRIKANDI,,,,"] });
    expect(problems[0]!.message).toContain(`Maksud Anda ${supportedBy}?`);
  });

  test("with replace removes what it does not list of the types that it has, and no relation of another type", async () => {
    await given(`MATCH (s:Service), (d:Opd {code: 'DKP'}) CREATE (s)-[:PERFORMED_BY {id: 'p', note: 'SK 1'}]->(d)`);
    const report = await send(
      { Hubungan: [header, `${supportedBy},LYN-1,SRIKANDI,,,,Utama`] },
      { replace: "true", replaceAnyway: "true" },
    );
    expect(report).toMatchObject({ status: 200, relationsAdded: 1, relationsRemoved: 1 });
    expect(await supporting()).toEqual([bare, "LYN-1 SRIKANDI PRIMARY - - -"]);
  });
});
