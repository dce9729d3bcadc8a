import { readFileSync } from "node:fs";
import { jest } from "@jest/globals";
import type { Format } from "../../../src/formats/format.js";
import { formats, usualFormat } from "../../../src/formats/formats.js";
import type { TableRows } from "../../../src/formats/tables/table-row.js";
import { openReader } from "../../../src/formats/workbook/reader.js";
import { csvFiles } from "../../../src/formats/workbook/write-workbook.js";

/** Format with one element a line: `LYN-1 Izin usaha`. The option `sheet` names the kind. */
const lines: Format = {
  name: "lines",
  title: "Element a line",
  endings: ["lines"],
  mediaTypes: ["text/x-lines"],
  import: {
    file: "one element a line, as CODE NAME (.lines)",
    options: [
      {
        name: "sheetName",
        value: "NAME",
        help: "sheet of the elements. Default: Layanan",
        check: text => (/^\w+$/.test(text) ? undefined : "must be one word"),
      },
    ],
    replace: "removes what the file lacks",
    run: async (context, { path }, { sheetName = "Layanan" }, call) => {
      const { importWorkbook } = await import("../../../src/formats/workbook/import/import-workbook.js");
      return importWorkbook(context, rowsOf(readFileSync(path, "utf8"), sheetName), call);
    },
  },
  tables: {
    async *write([table]) {
      for await (const rows of table!.rows) for (const row of rows) yield `${row[0]} ${row[1]}\n`;
    },
  },
  export: {
    help: "the names of the files that an export as CSV would have",
    target: ({ file = "export.lines" }) => ({
      ...{ file, ending: ".lines" },
      async *content(context, extent) {
        for await (const { name } of csvFiles(await openReader(context), extent)) yield `${name}\n`;
      },
    }),
  },
};

async function* rowsOf(text: string, sheet: string): TableRows {
  const rows = text.trim().split("\n");
  const cells = [
    ["Kode", "Nama"],
    ...rows.map(row => [row.slice(0, row.indexOf(" ")), row.slice(row.indexOf(" ") + 1)]),
  ];
  for (const [index, each] of cells.entries())
    yield { sheet, row: index + 1, cells: each, shown: [], formulas: [], errors: [] };
}

/** Adds the format to the list of the server and of the commands, which must be loaded afterwards. */
export const addLines = (): unknown =>
  jest.unstable_mockModule("../../../src/formats/formats.js", () => ({ formats: [...formats, lines], usualFormat }));
