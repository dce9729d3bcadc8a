import { expect, test } from "@jest/globals";
import Papa from "papaparse";
import { plainNumber } from "../../../src/formats/workbook/cell-text.js";
import { csvOf } from "../../../src/formats/workbook/csv.js";
import { readColumn } from "../../../src/formats/workbook/read-rows.js";
import type { Cell } from "../../../src/formats/workbook/to-cell.js";
import { rowsOf } from "../tables/made-files.js";

const columns = [readColumn("Kode", "code", String), readColumn("Uraian", "description", String)];

async function written(...rows: Cell[][]): Promise<string> {
  let text = "";
  for await (const piece of csvOf(
    columns,
    (async function* () {
      yield rows;
    })(),
  ))
    text += piece;
  return text;
}

const torn = ["\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\u001c", "\u001e", "\t", ";", ","];

test.each(torn)("a text with %j is one cell for a reader that is not ours", async character => {
  const text = `satu${character}dua`;
  const csv = await written(["A", text], ["B", "tiga"]);
  expect(csv).toContain(`A,"${text}"\r\n`);
  const { data, errors } = Papa.parse(csv.replace("\ufeff", "").trimEnd(), { delimiter: "," });
  expect(errors).toEqual([]);
  expect(data).toEqual([
    ["Kode", "Uraian"],
    ["A", text],
    ["B", "tiga"],
  ]);
  expect((await rowsOf(csv)).map(({ cells }) => cells)).toEqual(data);
});

test("texts that no reader could tear apart stand without quotation marks", async () => {
  expect(await written(["A", "Izin usaha: dua kata"])).toBe("\ufeffKode,Uraian\r\nA,Izin usaha: dua kata\r\n");
});

test("a fraction of three digits is written so that nobody takes it for thousands", async () => {
  expect(await written(["A", 1.125], ["B", 12.5], ["C", 0.125], ["D", 1234.567], ["E", -1.125])).toBe(
    "\ufeffKode,Uraian\r\nA,1.1250\r\nB,12.5\r\nC,0.125\r\nD,1234.567\r\nE,-1.1250\r\n",
  );
  expect(Number(plainNumber(1.125))).toBe(1.125);
});
