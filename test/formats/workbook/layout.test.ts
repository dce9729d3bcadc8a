import { expect, test } from "@jest/globals";
import { holdsElements, markedHeader, unmarkedHeader } from "../../../src/formats/workbook/column.js";
import { sheetOf, sheets } from "../../../src/formats/workbook/layout.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { Service } from "../../../src/metamodel/service.js";

test("every kind has a sheet, and every relation one of those that read the same", () => {
  expect(sheets.filter(holdsElements).map(({ holds }) => holds)).toEqual(metamodel.kinds);
  const told = sheets.flatMap(({ holds }) => (typeof holds === "function" ? [] : holds.relations));
  expect(new Set(told)).toEqual(new Set(metamodel.relations));
  expect(told).toHaveLength(metamodel.relations.length);
});

test("Excel takes the names of all sheets", () => {
  for (const { name } of sheets) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
  expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
});

test("people see first who it is, then what they have to fill in", () => {
  const { columns } = sheetOf(Service);
  expect(columns.slice(0, 8).map(markedHeader)).toEqual([
    "Kode (wajib)",
    "Nama (wajib)",
    "Uraian",
    "Tujuan (perlu diisi)",
    "Target Layanan (perlu diisi)",
    "Metode Layanan (perlu diisi)",
    "Dilaksanakan oleh (perlu diisi)",
    "RAL (Referensi Arsitektur Layanan) (perlu diisi)",
  ]);
  for (const column of columns) expect(unmarkedHeader(markedHeader(column))).toBe(column.header);
});
