import { expect, test } from "@jest/globals";
import type { ElementCells } from "../../../../src/formats/workbook/column.js";
import type { LevelCell } from "../../../../src/formats/workbook/import/filled-row.js";
import { LocalReferences } from "../../../../src/formats/workbook/import/local-references.js";
import { Taxonomy } from "../../../../src/formats/workbook/import/taxonomy.js";
import { sheets } from "../../../../src/formats/workbook/layout.js";

const holds = sheets
  .flatMap(({ columns }) => columns.map(column => column.holds))
  .find((each): each is ElementCells => each.as === "ELEMENTS" && each.only?.value === "RAL")!;

const cell = (text: string) => ({ holds, code: text.split(" ")[0], text, level: 4, title: "RAL Level 4" }) as LevelCell;
const place = { sheet: "Layanan", row: 2 } as Parameters<LocalReferences["create"]>[2];
const parentOf = (qualifier: string) => ({
  id: `id ${qualifier}`,
  ...{ code: "RAL.01.10.01", name: "Perizinan", level: 3, qualifier },
});

test("A new node has the same code in two versions of a taxonomy, beneath the parent of its own version", () => {
  const taxonomy = new Taxonomy();
  const [first, second] = [parentOf("2022"), parentOf("2027")];
  taxonomy.add(first);
  taxonomy.add(second);
  const local = new LocalReferences(taxonomy);
  const nodes = [first, second].map(parent => local.create(parent, cell("Izin baru"), place));
  expect(nodes.map(({ ref }) => ref)).toEqual(["reference:RAL.01.10.01.01@2022", "reference:RAL.01.10.01.01@2027"]);
  expect(local.created).toHaveLength(2);
  for (const [index, parent] of [first, second].entries()) {
    expect(taxonomy.childrenOf(parent.id)).toEqual([nodes[index]]);
    expect(local.find(parent, cell("Izin baru"))).toBe(nodes[index]);
    expect(local.create(parent, cell("Izin lain"), place).code).toBe("RAL.01.10.01.02");
  }
});
