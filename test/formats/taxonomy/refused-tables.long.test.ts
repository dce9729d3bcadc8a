import { describe, expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { importTable, older } from "./import-table.js";

const { database } = useRepository();

const countNodes = async () => (await database.read("MATCH (n) RETURN count(n) AS count"))[0]!.count;

describe("A table is refused where it stands, and nothing of it is written,", () => {
  const ok = "RAL.01,Ekonomi";
  test.each<[string, string[], string, (string | number)[]]>([
    ["for a code twice", ["Kode,Nama", ok, ok], "DUPLICATE_IN_FILE", ["tabel", 3, "Kode"]],
    ["for a code of another taxonomy", ["Kode,Nama", ok, "RAB.01,X"], "OTHER_TAXONOMY", ["tabel", 3, "Kode"]],
    ["for a parent that is not there", ["Kode,Nama", ok, "RAL.02.01,X"], "PARENT_MISSING", ["tabel", 3, "Kode"]],
    [
      "for a named parent that is not there",
      ["Kode,Nama,Induk", "RAL.01,X,Y"],
      "PARENT_MISSING",
      ["tabel", 2, "Induk"],
    ],
    ["for a wrong depth", ["Kode,Nama,Tingkat", "RAL.01,X,2"], "WRONG_DEPTH", ["tabel", 2, "Tingkat"]],
    ["for a depth in words", ["Kode,Nama,Tingkat", "RAL.01,X,satu"], "WRONG_DEPTH", ["tabel", 2, "Tingkat"]],
    ["for a circle", ["Kode,Nama,Induk", "A,X,B", "B,Y,A"], "WRONG_DEPTH", ["tabel", 2, "Induk"]],
    ["for an empty name", ["Kode,Nama", "RAL.01,"], "REQUIRED_MISSING", ["tabel", 2, "Nama"]],
    ["for a node without a code", ["Kode,Nama", ",X"], "REQUIRED_MISSING", ["tabel", 2, "Kode"]],
    ["for a code with @", ["Kode,Nama", "RAL@1,X"], "AT_SIGN_IN_CODE", ["tabel", 2, "Kode"]],
    ["for a code cut to a number", ["Kode,Nama", "1,X", "1.09,Y", "1.1,Z"], "CODE_SHORTENED", ["tabel", 4, "Kode"]],
    ["for a column twice", ["Kode,Nama,NAMA", "RAL.01,X,Y"], "COLUMN_TWICE", ["tabel", 1, "NAMA"]],
    [
      "for an unknown predecessor",
      ["Kode,Nama,Kode Lama", "RAL.01,X,R9"],
      "PREDECESSOR_UNKNOWN",
      ["tabel", 2, "Kode Lama"],
    ],
    ["for want of a table", ["Nama,Alamat", "X,Y"], "NOTHING_TO_IMPORT", []],
  ])("%s", async (_reason, lines, rule, path) => {
    const report = await importTable(database, lines);
    expect(report.problems[0]).toMatchObject({ severity: "ERROR", rule, path });
    expect(report).toMatchObject({ written: false, created: 0, kept: { total: 0 }, added: { total: 0 }, remap: null });
    expect(await countNodes()).toBe(0);
  });

  test("for more nodes than any taxonomy has", async () => {
    const lines = Array.from({ length: 50_001 }, (_, index) => `RAL.${index},X`);
    expect((await importTable(database, ["Kode,Nama", ...lines])).problems).toMatchObject([{ rule: "TOO_MANY_ROWS" }]);
  });

  test("and a version has a name that a ref can hold", async () => {
    expect(await importTable(database, older, { version: "V@2" })).toMatchObject({
      written: false,
      problems: [{ rule: "VERSION_NAME" }],
    });
  });

  test("for a taxonomy that there is none of", async () => {
    await expect(importTable(database, older, { taxonomy: "RAX" })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
