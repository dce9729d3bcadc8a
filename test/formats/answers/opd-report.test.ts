import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { sheetsIn } from "../../../src/formats/answers/plan-sheets.js";
import { schema } from "../../../src/graphql/schema.js";
import { opdReport } from "../../../src/http/web/opd-report.js";
import { opdDocument } from "../../http/pages-of.js";

const [operation] = parse(opdDocument).definitions;
if (operation?.kind !== "OperationDefinition") throw new Error("The document of the page begins with its operation.");
const roots = operation.selectionSet.selections.filter(each => each.kind === "Field");
const sheets = roots.flatMap(node => sheetsIn(node, schema.getQueryType()!, { schema, fragments: new Map() }));

test("the report of an OPD has each part of its page, but for the views of all OPDs", () => {
  const parts = sheets
    .map(({ rows }) => rows.join("."))
    .filter(path => !/^(opds|statistics|sampleServices|trend)\b/.test(path));
  const { facts, lists } = opdReport;
  expect([...Object.keys(facts), ...Object.keys(lists)].sort()).toEqual(parts.sort());
});

test("its sheets have names of their own that a spreadsheet accepts", () => {
  const names = Object.values(opdReport.lists);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter(name => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
});

test("values in words have the label of their property at the head of the column", () => {
  const headers = sheets.flatMap(({ columns }) => columns.map(({ header }) => header));
  expect(headers).toEqual(expect.arrayContaining(["Metode Layanan", "Elemen: Jenis", "Elemen: Status Perubahan"]));
  expect(headers).not.toContain("Keterangan: Keterangan");
});
