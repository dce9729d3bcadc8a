import { beforeAll, describe, expect, test } from "@jest/globals";
import { localViewer } from "../../../../src/access/viewer.js";
import { placeOf } from "../../../../src/formats/tables/xlsx/cell-value.js";
import { holdsElements } from "../../../../src/formats/workbook/column.js";
import { domainKinds } from "../../../../src/formats/workbook/extent.js";
import { gatheredSheet } from "../../../../src/formats/workbook/gathered-sheet.js";
import { sheets } from "../../../../src/formats/workbook/layout.js";
import { openReader } from "../../../../src/formats/workbook/reader.js";
import { templateOf, type WantedWorkbook } from "../../../../src/formats/workbook/workbook-of-opd.js";
import { templateXlsx } from "../../../../src/formats/workbook/write-workbook.js";
import { lettersOf } from "../../../../src/metamodel/define/index.js";
import { metamodel } from "../../../../src/metamodel/metamodel.js";
import { Service } from "../../../../src/metamodel/service.js";
import { createContext } from "../../../../src/repository/context.js";
import { element, referenceElement } from "../../../support/element.js";
import { today, useEmptyRepository } from "../../../support/repository.js";
import { readBack } from "../read-back.js";

const { database, given } = useEmptyRepository();

const template = async (wanted: WantedWorkbook) => {
  const context = createContext({ database, viewer: localViewer, today });
  const bytes = templateXlsx(await openReader(context), await templateOf(context, wanted));
  return (await readBack(bytes)).sheets;
};

const shown = (all: Awaited<ReturnType<typeof template>>) =>
  all.filter(({ hidden }) => !hidden).map(({ name }) => name);

beforeAll(() =>
  given(`${element("o", "Opd", "DINKES")} SET o.responsible = o.id
    ${element("a", "Application", "SIMRS", ", responsible: o.id")} ${element("x", "Application", "ABSENSI")}
    ${referenceElement("l", "RAL.01", 1, "RAL")} ${referenceElement("d", "RAD.01", 1, "RAD")}`),
);

const domains = ["Proses Bisnis", "Layanan", "Data dan Informasi", "Aplikasi", "Infrastruktur", "Keamanan"];

describe("The workbook that an OPD fills in", () => {
  test("has eight sheets: instructions, a sheet for each domain, and one for relations with dates, notes or roles", async () => {
    expect(shown(await template({ opd: "DINKES" }))).toEqual(["Petunjuk", ...domains, "Hubungan"]);
    expect(shown(await template({}))).toEqual(["Petunjuk", ...domains, "Hubungan"]);
  });

  test("has a sheet for every kind and relation in full", async () => {
    const all = sheets.map(({ name }) => name);
    expect(all.length).toBeGreaterThan(60);
    expect(shown(await template({ opd: "DINKES", full: true }))).toEqual(["Petunjuk", ...all]);
  });

  test("has the kinds that are named, and their relations", async () => {
    expect(shown(await template({ kinds: [Service] }))).toEqual(["Petunjuk", "Layanan", "Hubungan"]);
    expect(shown(await template({ kinds: [Service], full: true }))).toEqual(
      expect.arrayContaining(["Layanan", "Didukung oleh", "Didanai oleh"]),
    );
  });

  test("offers what the cells of everyday relations may name: own elements first, functions of the right taxonomy only", async () => {
    const all = await template({ opd: "DINKES" });
    const lists = all.find(({ name }) => name === "Daftar")!.rows;
    const choicesOf = (sheet: string, header: string) => {
      const { rows, dataValidations } = all.find(({ name }) => name === sheet)!;
      const place = rows[0]!.findIndex(each => String(each).startsWith(header));
      const [, letter = ""] = /\$([A-Z]+)\$2:/.exec(dataValidations![place]!.formula1!)!;
      return lists.slice(1).flatMap(row => row[placeOf(letter)] ?? []);
    };
    expect(choicesOf("Layanan", "Didukung oleh")).toEqual(["SIMRS Nama SIMRS", "ABSENSI Nama ABSENSI"]);
    expect(choicesOf("Layanan", "Memenuhi fungsi")).toEqual(["RAL.01 Nama RAL.01"]);
    const relations = choicesOf("Hubungan", "Hubungan");
    expect(relations).toEqual(
      expect.arrayContaining(["Layanan: didukung oleh Aplikasi", "Keamanan: melindungi Infrastruktur"]),
    );
    expect(relations.filter(each => /Kegiatan|Penilaian|Kesenjangan/.test(String(each)))).toEqual([]);
  });
});

describe("The sheet of relations", () => {
  const { gathers } = gatheredSheet(metamodel.kinds)!;

  test("has every everyday relation, and every other one that a cell shows", () => {
    const everyday = metamodel.relations.filter(({ everyday }) => everyday);
    expect(everyday.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["SUPPORTED_BY", "RUNS_ON", "READS", "FULFILS", "PERFORMED_BY"]),
    );
    const inCells = sheets
      .filter(holdsElements)
      .flatMap(({ columns }) =>
        columns.flatMap(({ holds }) => (holds.as === "ELEMENTS" ? [holds.field.relation] : [])),
      );
    expect(new Set(gathers.map(({ relation }) => relation))).toEqual(new Set([...everyday, ...inCells]));
  });

  test("has no two choices that read the same, and all relations of a type from a kind, or none", () => {
    const readings = gathers.map(({ reading }) => lettersOf(reading));
    expect(new Set(readings).size).toBe(readings.length);
    for (const { sheet, from } of gathers) {
      const all = sheet.holds.relations.filter(({ source }) => source === from || source.name === "Element");
      const here = gathers.filter(each => each.sheet === sheet && each.from === from).map(({ relation }) => relation);
      expect([sheet.name, from.name, new Set(here)]).toEqual([sheet.name, from.name, new Set(all)]);
    }
  });
});

test("The domains are the kinds that a national reference architecture classifies", () => {
  expect(domainKinds.map(({ name }) => name)).toEqual([
    ...["BusinessProcess", "Service", "DataAsset", "Application", "Infrastructure", "SecurityControl"],
  ]);
});
