import { expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { textCell, workbookOf } from "../tables/made-files.js";
import { importTable } from "./import-table.js";

const { database } = useRepository();

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00"/><numFmt numFmtId="165" formatCode="00\\.00"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

test("Codes of a taxonomy are those that people see; a merged header, headings and hidden sheets are no nodes", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rows = [
    `<row r="1">${textCell("A1", "Kode")}${textCell("B1", "Nama")}${textCell("C1", "Uraian")}</row>`,
    `<row r="2">${textCell("C2", "singkat")}</row>`,
    `<row r="3"><c r="A3" s="1"><v>1</v></c>${textCell("B3", "Ekonomi")}</row>`,
    `<row r="4">${textCell("A4", "BAGIAN KEDUA")}</row>`,
    `<row r="5"><c r="A5" s="2"><v>101</v></c>${textCell("B5", "Perikanan")}</row>`,
  ];
  const merged = ["A1:A2", "B1:B2", "A4:C4"].map(ref => `<mergeCell ref="${ref}"/>`).join("");
  const file = await workbookOf("", {
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="RAL" r:id="rId1"/><sheet name="Lama" state="hidden" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows.join("")}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
    "xl/styles.xml": styles,
  });
  const { problems, written } = await importTable(database, file);
  expect(problems.map(({ rule, path }) => [rule, ...path].join(" "))).toEqual([
    "HEADING_ROW RAL 4",
    "HIDDEN_SHEET Lama 1",
  ]);
  expect(written).toBe(true);
  const codes = await database.read("MATCH (n:Reference) RETURN n.code AS code ORDER BY code");
  expect(codes.map(({ code }) => code)).toEqual(["01", "01.01", "RAL"]);
});
