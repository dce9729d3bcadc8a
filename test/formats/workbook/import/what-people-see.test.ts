import { beforeEach, describe, expect, test } from "@jest/globals";
import { told, useImports } from "../../../http/import-server.js";
import { textCell, workbookOf } from "../../tables/made-files.js";
import { story } from "./import-story.js";

const { given, post, ask, elements, relations } = useImports();

beforeEach(() => given(story));

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;LYN-&quot;0"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

const row = (number: number, ...cells: (string | undefined)[]) =>
  `<row r="${number}">${cells.map((cell, at) => cellAt(`${"ABCDEFGH"[at]}${number}`, cell)).join("")}</row>`;
const cellAt = (ref: string, cell: string | undefined) =>
  cell?.startsWith("<c") ? cell.replace("<c", `<c r="${ref}"`) : cell === undefined ? "" : textCell(ref, cell);

async function sendBook(rows: string, { merged = [], ...parts }: { merged?: string[] } & Record<string, any> = {}) {
  const merges = `<mergeCells>${merged.map(ref => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const worksheet = `<worksheet>${parts.columns ?? ""}<sheetData>${rows}</sheetData>${merges}</worksheet>`;
  const file = await workbookOf("", {
    "xl/worksheets/sheet1.xml": worksheet,
    "xl/styles.xml": styles,
    ...(parts.book && { "xl/workbook.xml": parts.book }),
  });
  const answer = await post(new Uint8Array(file));
  return { status: answer.status, ...((await answer.json()) as any) };
}

const said = (report: any) => told(report).filter(each => !/METADATA_MISSING|TEXT_TOO_SHORT/.test(each));

describe("The displayed text of a cell is what is read", () => {
  test("of merged cells in each row: owner and method hold for all of them", async () => {
    const rows = [
      row(1, "Kode", "Nama", "Metode Layanan", "Dimiliki oleh"),
      row(2, "LYN-2", "Layanan dua", "Elektronik", "DKP"),
      row(3, "LYN-3", "Layanan tiga"),
      row(4, "LYN-4", "Layanan empat", "Hybrid"),
    ];
    const report = await sendBook(rows.join(""), { merged: ["C2:C3", "D2:D4"] });
    expect(report).toMatchObject({ created: 3, written: true });
    expect((await relations()).slice(1)).toEqual(["LYN-2", "LYN-3", "LYN-4"].map(code => `${code} OWNED_BY DKP`));
    const { data } = await ask(`{ service(ref: "service:LYN-3") { method } }`);
    expect(data!.service).toEqual({ method: "ELECTRONIC" });
  });

  test("of a number with a format: it is the element of that code, not a second one", async () => {
    const before = await elements();
    const cells = ["<c s='1'><v>1</v></c>", "Nama baru", "<c s='2'><v>46023</v></c>"];
    const report = await sendBook(row(1, "Kode", "Nama", "Berlaku Sejak") + row(2, ...cells));
    expect(report).toMatchObject({ created: 0, updated: 1, written: true });
    expect(await elements()).toEqual(before);
    const { data } = await ask(`{ service(ref: "service:LYN-1") { name validFrom } }`);
    expect(data!.service).toEqual({ name: "Nama baru", validFrom: "2026-01-01" });
  });

  test("but a number is its value, unless the format makes another of it", async () => {
    const header = row(1, "Kode", "Nama", "Jenis Infrastruktur", "Bandwidth (Mbps)");
    const book = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Infrastruktur" r:id="rId1"/></sheets></workbook>`;
    const line = (cell: string) => header + row(2, "NET-1", "Jaringan", "Jaringan Intra Pemerintah", cell);
    expect(await sendBook(line("<c><v>1.125</v></c>"), { book })).toMatchObject({ written: true });
    const { data } = await ask(`{ infrastructure(ref: "infrastructure:NET-1") { bandwidthMbps } }`);
    expect(data!.infrastructure).toEqual({ bandwidthMbps: 1.125 });
    const { problems } = await sendBook(line("<c s='3'><v>0.5</v></c>"), { book });
    expect(problems[0]).toMatchObject({ rule: "INVALID_VALUE", message: "“50%” harus angka." });
  });

  test("of two rows of header as one, of titles above them and of numbers below them nothing", async () => {
    const rows = [
      row(1, "DAFTAR LAYANAN TAHUN 2026"),
      row(2, "Kode", "Nama", "Penyelenggaraan", undefined, "Dimiliki oleh"),
      row(3, undefined, undefined, "Metode Layanan", "Berlaku Sejak"),
      row(4, "(1)", "(2)", "(3)", "(4)", "(5)"),
      row(5, "LYN-2", "Layanan dua", "Elektronik", "5 Nopember 2026", "DKP"),
    ].join("");
    for (const merged of [[], ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"]]) {
      const report = await sendBook(rows, { merged });
      expect(report).toMatchObject({ written: true });
      expect(said(report)).toEqual([]);
    }
    const { data } = await ask(`{ service(ref: "service:LYN-2") { method validFrom ownedBy { code } } }`);
    expect(data!.service).toEqual({ method: "ELECTRONIC", validFrom: "2026-11-05", ownedBy: { code: "DKP" } });
    expect(await elements()).toHaveLength(4);
  });

  test("and a heading merged across a table is no element", async () => {
    const rows = [
      row(1, "No", "Kode", "Nama"),
      row(2, "BIDANG PERIZINAN"),
      row(3, "1", "LYN-2", "Layanan dua"),
      row(4, "2", "BIDANG PENDIDIKAN"),
      row(5, "3", "LYN-3", "Layanan tiga"),
    ];
    const report = await sendBook(rows.join(""), { merged: ["A2:C2", "B4:C4"] });
    expect(report).toMatchObject({ created: 2, written: true });
    expect(said(report)).toEqual([
      "WARNING UNKNOWN_COLUMN Layanan 1 No",
      "WARNING HEADING_ROW Layanan 2",
      "WARNING HEADING_ROW Layanan 4",
    ]);
  });

  test("with a warning where it is hidden: sheets are not read, rows and columns are; lists of the template get none", async () => {
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const sheets = ["Layanan", "Aplikasi", "Daftar"].map(
      name => `<sheet name="${name}" ${name === "Layanan" ? "" : `state="veryHidden"`} r:id="rId1"/>`,
    );
    const book = `<workbook xmlns:r="${relationships}"><sheets>${sheets.join("")}</sheets></workbook>`;
    const rows = row(1, "Kode", "Nama") + row(2, "LYN-2", "Layanan dua") + row(3, "LYN-3", "Layanan tiga");
    const report = await sendBook(rows.replace(/<row r="([23])"/g, `<row r="$1" hidden="1"`), {
      book,
      columns: `<cols><col min="2" max="16384" hidden="true"/></cols>`,
    });
    expect(report).toMatchObject({ created: 2, written: true });
    expect(said(report)).toEqual([
      "WARNING HIDDEN_COLUMN Layanan 1 Nama",
      "WARNING HIDDEN_ROW Layanan 2",
      "WARNING HIDDEN_SHEET Aplikasi 1",
    ]);
  });
});
