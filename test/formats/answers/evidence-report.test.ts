import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { sheetsIn } from "../../../src/formats/answers/plan-sheets.js";
import { schema } from "../../../src/graphql/schema.js";
import { evidenceReport } from "../../../src/http/web/evidence-report.js";
import { evidenceDocument } from "../../http/pages-of.js";

const { definitions } = parse(evidenceDocument);
const fragments = new Map(
  definitions.flatMap(each => (each.kind === "FragmentDefinition" ? [[each.name.value, each] as const] : [])),
);
const [operation] = definitions;
if (operation?.kind !== "OperationDefinition") throw new Error("The document of the page begins with its operation.");
const { facts, lists } = evidenceReport;
const reading = { schema, fragments, ownTables: Object.keys(lists) };
const roots = operation.selectionSet.selections.filter(each => each.kind === "Field");
const sheets = roots.flatMap(node => sheetsIn(node, schema.getQueryType()!, reading));

test("the evidence report has each part of its page, but for the lists of its form and the changes since", () => {
  const parts = sheets.map(({ rows }) => rows.join(".")).filter(path => !/^(opds|references|changes)\b/.test(path));
  expect([...Object.keys(facts), ...Object.keys(lists)].sort()).toEqual(parts.sort());
});

test("its sheets have names of their own that a spreadsheet accepts", () => {
  const names = Object.values(lists);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter(name => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
});

test("figures are rows of their own, and a value that is selected raw and in words is one column", () => {
  const headersOf = (path: string) =>
    sheets.find(({ rows }) => rows.join(".") === path)!.columns.map(({ header }) => header);
  expect(headersOf("evidence.indicators.figures")).toEqual(expect.arrayContaining(["Keterangan", "Data contoh"]));
  expect(headersOf("evidence.indicators").filter(header => header.startsWith("Angka"))).toEqual([]);
  const trust = headersOf("services.nodes").filter(header => header.startsWith("Tingkat Keyakinan Data"));
  expect(trust).toEqual(["Tingkat Keyakinan Data"]);
});
