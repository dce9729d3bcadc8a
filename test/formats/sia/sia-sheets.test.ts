import { expect, test } from "@jest/globals";
import { siaSheets, siaWorkbooks } from "../../../src/formats/sia/sia-sheets.js";
import { sheets } from "../../../src/formats/workbook/layout.js";
import { definitionOf, enumerationOf, lettersOf, propertiesOf } from "../../../src/metamodel/define/index.js";

const valuesOf = (kind: Function, property: string) => {
  const { type } = propertiesOf(kind).find(({ name }) => name === property)!;
  return Object.keys(enumerationOf(type())!.labels);
};

test("Excel takes the names of all sheets, and no sheet can be taken for one of our own layout", () => {
  for (const { name } of siaSheets) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
  const own = sheets.map(({ name }) => lettersOf(name));
  expect(siaSheets.filter(({ name }) => own.includes(lettersOf(name)))).toEqual([]);
});

test("there is a workbook for each of the six domains, and every sort of an object stands on one sheet of it", () => {
  expect(siaWorkbooks.map(({ title }) => title)).toEqual(
    ["Proses Bisnis", "Layanan", "Data dan Informasi", "Aplikasi", "Infrastruktur", "Keamanan"].map(
      domain => `Domain Arsitektur ${domain} - AS IS`,
    ),
  );
  for (const { kind, sheets } of siaWorkbooks.slice(4)) {
    const sorts = sheets.flatMap(({ only }) => only!.values);
    expect(sorts.toSorted()).toEqual(valuesOf(kind, definitionOf(kind).typeProperty!).toSorted());
  }
});

test("a column leads only to existing subtypes and taxonomies", () => {
  const narrowed = siaSheets
    .flatMap(({ columns }) => columns)
    .flatMap(({ holds }) => (holds.as === "ELEMENTS" && holds.only ? [{ ...holds.only, kind: holds.kind }] : []));
  expect(narrowed.length).toBeGreaterThan(50);
  for (const { kind, property, value } of narrowed) expect(valuesOf(kind, property)).toContain(value);
});

test("every column says where it is known from, or that it is ours", () => {
  for (const { hint, origins } of siaSheets.flatMap(({ columns }) => columns)) {
    expect(origins).toBeDefined();
    expect(hint).toMatch(origins!.length > 0 ? /Isian ini ada di .+\.$/ : /bukan dari SIA-SPBE\.$/);
  }
});
