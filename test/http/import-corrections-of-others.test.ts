import { beforeEach, describe, expect, test } from "@jest/globals";
import { viewerWith } from "../../src/access/viewer.js";
import { rowsOf } from "../formats/tables/made-files.js";
import { element } from "../support/element.js";
import { at, header, leftOut, mended, story, wrong } from "./corrections-story.js";
import { errorsIn, reportIn, useImports } from "./import-server.js";
import { refusal } from "./tiny-server.js";

const { given, send, correct, post, elements, relations, database } = useImports();

beforeEach(() => given(story));

/** An application of DKP, one of DISHUB, and one of nobody. */
const applications = `MATCH (dkp:Opd {code: 'DKP'}), (dishub:Opd {code: 'DISHUB'})
  ${element("a1", "Application", "SI-DKP", ", responsible: 'dkp'")} CREATE (a1)-[:OWNED_BY {id: 'r2'}]->(dkp)
  ${element("a2", "Application", "E-KAPAL", ", responsible: 'dishub'")} CREATE (a2)-[:OWNED_BY {id: 'r3'}]->(dishub)
  ${element("a3", "Application", "E-LAUT")}`;

describe("A row of another OPD", () => {
  const theirs = { Layanan: [header, "LYN-1,Ambil alih,Hybrid,", "LYN-9,Baru,Hybrid,DISHUB", "LYN-3,Benar,Hybrid,"] };

  test("is refused with the reason and whom to ask, and no correction makes it one's own", async () => {
    const { refused } = await send(theirs, { opd: "DKP" });
    expect(refused!.rows).toMatchObject([
      { row: 2, isOfOthers: true },
      { row: 3, isOfOthers: true },
    ]);
    expect(JSON.stringify(refused)).toContain("minta operator DISHUB yang mencatatnya");
    const taken = [at(2, "Dimiliki oleh", "DKP"), at(3, "Dimiliki oleh", "DKP")];
    expect(errorsIn(await reportIn(await correct(theirs, taken, { opd: "DKP" })))).toEqual([
      "ERROR OTHER_OPD Layanan 2 Dimiliki oleh",
      "ERROR OTHER_OPD Layanan 3 Dimiliki oleh",
    ]);
  });

  test.each([
    [
      "another source of a relation",
      { "Mengambil data dari": ["Dari,Ke", "E-KAPAL,E-LAUT"] },
      { sheet: "Mengambil data dari", row: 2, column: "Dari", value: "SI-DKP" },
      "ERROR OTHER_OPD Mengambil data dari 2 Dari",
    ],
    [
      "another code",
      { Layanan: [header, "LYN-1,Ambil alih,Hybrid,"] },
      at(2, "Kode", "LYN-9"),
      "ERROR OTHER_OPD Layanan 2",
    ],
    [
      "another unit above it",
      { "Perangkat Daerah": ["Kode,Nama,Unit dari", "UPT-9,Baru,DISHUB"] },
      { sheet: "Perangkat Daerah", row: 2, column: "Unit dari", value: "DKP" },
      "ERROR OTHER_OPD Perangkat Daerah 2",
    ],
  ])("is not taken by a correction that gives it %s", async (_, sheets, correction, refused) => {
    await given(applications);
    expect(errorsIn(await reportIn(await correct(sheets, [correction], { opd: "DKP" })))).toEqual([refused]);
  });

  test("is not what the row is that names nothing known in the file, and something of one's own as corrected", async () => {
    await given(applications);
    const sheets = {
      Layanan: [header, "L?,Izin,Hybrid,"],
      "Mengambil data dari": ["Dari,Ke", "SI-DPK?,E-LAUT"],
      "Perangkat Daerah": ["Kode,Nama,Unit dari", "UPT-9,Baru,TIADA"],
    };
    const corrections = [
      at(2, "Kode", "LYN-9"),
      { sheet: "Mengambil data dari", row: 2, column: "Dari", value: "SI-DKP" },
      { sheet: "Perangkat Daerah", row: 2, column: "Unit dari", value: "DKP" },
    ];
    expect(await reportIn(await correct(sheets, corrections, { opd: "DKP" }))).toMatchObject({ written: true });
    expect(await relations()).toEqual(expect.arrayContaining(["SI-DKP CONSUMES E-LAUT", "UPT-9 UNIT_OF DKP"]));
  });

  test("is left out, and the others are written", async () => {
    const report = await reportIn(await correct(theirs, [leftOut(2), leftOut(3)], { opd: "DKP" }));
    expect(report).toMatchObject({ status: 200, created: 1, written: true });
  });
});

describe("POST /import/refused.xlsx", () => {
  const route = "/import/refused.xlsx";

  test("returns the refused rows alone, as corrected so far, with the reasons, for an import of their own", async () => {
    const answer = await correct(wrong, [at(2, "Nama", "=Izin baru")], { opd: "DKP" }, route);
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, expect.stringContaining(".xlsx")]);
    const file = new Uint8Array(await answer.arrayBuffer());
    const rows = await rowsOf(file, "ditolak.xlsx");
    expect(rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      ["Layanan", 1],
      ["Layanan", 2],
      ["Layanan", 3],
      ["Daftar", 1],
    ]);
    expect(rows[1]!.cells).toEqual([
      "LYN-2",
      "'=Izin baru",
      "Telepati",
      undefined,
      expect.stringMatching(/salah satu dari/),
    ]);
    const again = await reportIn(await post(file));
    expect(errorsIn(again)).toEqual([
      "ERROR INVALID_VALUE Layanan 2 Metode Layanan (perlu diisi)",
      "ERROR UNKNOWN_OPD Layanan 3 Dimiliki oleh",
    ]);
    expect(again.problems.filter(({ rule }) => rule === "UNKNOWN_COLUMN")).toEqual([]);
  });

  test("is NOT_FOUND where no row is refused, and writes nothing", async () => {
    const before = await elements();
    expect(await refusal(await correct(wrong, mended, { opd: "DKP" }, route))).toEqual([404, "NOT_FOUND"]);
    expect(await elements()).toEqual(before);
  });
});

describe("The rows of somebody else's elements in a file of an editor", () => {
  const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: ["dkp"] }]);
  const { given, send, correct } = useImports({ identifyViewer: () => editor });
  beforeEach(() => given(story));

  test("are of others without an OPD of the file, too, and say no more than the file itself", async () => {
    await database.write(async transaction =>
      transaction.run("MATCH (n:Service) SET n.confidentiality = 'RESTRICTED', n.purpose = 'rahasia'"),
    );
    const sheets = { Layanan: [header, "LYN-1,Ambil alih,Hybrid,DKP"] };
    const report = await send(sheets);
    expect(report.status).toBe(422);
    expect(JSON.stringify(report)).not.toMatch(/rahasia|Nama LYN-1/);
    expect((await correct(sheets, [at(2, "Nama", "Lain")])).status).toBe(422);
  });
});
