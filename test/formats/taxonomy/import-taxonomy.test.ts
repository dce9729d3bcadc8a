import { describe, expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { zipOf } from "../tables/made-files.js";
import { importTable, newer, older } from "./import-table.js";

const { database, ask } = useRepository();

async function nodes(version = "V2"): Promise<Record<string, object>> {
  const { data } = await ask(
    `query ($version: String!) { references(filter: { version: { eq: $version } }) { nodes { code name level description provenance source broader { code } } } }`,
    { version },
  );
  return Object.fromEntries(data.references.nodes.map(({ code, ...rest }: any) => [code, rest]));
}

describe("A table of a taxonomy", () => {
  test("becomes its nodes beneath a node for the version, the tree read from the codes", async () => {
    expect(await importTable(database, older)).toMatchObject({ created: 6, replaces: null, remap: null, problems: [] });
    expect(await nodes()).toMatchObject({
      RAL: { name: "Referensi Arsitektur Layanan", level: 0, broader: null },
      "RAL.01": { level: 1, broader: { code: "RAL" } },
      "RAL.01.02": { name: "Kelautan", level: 2, broader: { code: "RAL.01" }, provenance: "REPORTED", source: null },
    });
  });

  test("is official where a document is named", async () => {
    await importTable(database, older, { source: "Perpres 10/2027" });
    expect(await nodes()).toMatchObject({ "RAL.01.02": { provenance: "OFFICIAL", source: "Perpres 10/2027" } });
  });

  test("may have other sheets, which are reported as not read", async () => {
    const sheets = { "RAL.csv": older.join("\n"), "Catatan.csv": "Catatan\nDisusun 2026\n" };
    expect(await importTable(database, await zipOf(sheets))).toMatchObject({
      ...{ written: true, nodes: 5 },
      problems: [{ severity: "WARNING", rule: "HEADER_MISSING", path: ["Catatan", 1] }],
    });
  });

  test("may have titles above, headers in other words, a column of parents and codes that show no tree", async () => {
    const lines = [
      "Lampiran I;;;;;",
      "KODE;Nama Referensi;Deskripsi;Kode Induk;Level;Catatan",
      "INDIKATOR;Indikator 2027;;;0;",
      "IND.D1;Kebijakan;Domain pertama;;1;".replace(";;1", ";INDIKATOR;1"),
      "IND.A1;Tata kelola;;IND.D1@V2 Kebijakan;2;x",
    ];
    const report = await importTable(database, lines, { taxonomy: "INDIKATOR" });
    expect(report.problems).toMatchObject([{ rule: "UNKNOWN_COLUMN", path: ["tabel", 2, "Catatan"] }]);
    expect(await nodes()).toMatchObject({
      INDIKATOR: { name: "Indikator 2027", level: 0 },
      "IND.D1": { description: "Domain pertama", level: 1 },
      "IND.A1": { level: 2, broader: { code: "IND.D1" } },
    });
  });
});

describe("A version that is there already", () => {
  test("stays as it is where the table says the same", async () => {
    await importTable(database, older, { version: "V1" });
    await importTable(database, newer);
    expect(await importTable(database, newer)).toMatchObject({
      ...{ created: 0, updated: 0, relationsAdded: 0, problems: [] },
      ...{ kept: { total: 2 }, moved: { total: 1 }, renamed: { total: 1 }, lost: { total: 1 } },
    });
  });

  test("is not overwritten by another table; differences are reported row by row", async () => {
    await importTable(database, older);
    const { problems, written } = await importTable(database, newer);
    expect(written).toBe(false);
    expect(problems.map(({ path, message }) => [path, message])).toContainEqual([
      ["tabel", 5, "Nama"],
      "Tercatat “Perdagangan”. Pakai --replace bila berkas ini yang benar.",
    ]);
    expect(await nodes()).toMatchObject({ "RAL.01.03": { name: "Perdagangan" } });
  });

  test("is updated to the table with `replace`; nodes missing from the table are reported and stay", async () => {
    await importTable(database, older, { source: "Perpres 1" });
    const { problems } = await importTable(database, ["Kode,Nama,Induk", "RAL.01,Ekonomi,", "RAL.01.01,Ikan,RAL"], {
      replace: true,
    });
    expect(problems.map(({ rule }) => rule)).toEqual(["PARENT_UNLIKE_CODE", "NOT_IN_FILE"]);
    expect(await nodes()).toMatchObject({
      "RAL.01.01": { name: "Ikan", level: 1, broader: { code: "RAL" }, provenance: "OFFICIAL" },
      "RAL.01.04": { name: "Industri" },
    });
    const parents =
      "MATCH (:Reference {code: 'RAL.01.01'})-[r:BROADER]->() RETURN count(r) AS count, count(r.since) AS since";
    expect(await database.read(parents)).toEqual([{ count: 1, since: 0 }]);
  });

  test("does not become another taxonomy with `replace`, unless that is confirmed", async () => {
    await importTable(database, older);
    const other = older.map((line, index) => (index ? `${line.split(",")[0]},Lain ${index}` : line));
    const report = await importTable(database, other, { replace: true });
    expect(report).toMatchObject({ written: false, updated: 0, problems: [{ rule: "REPLACES_LITTLE" }] });
    expect(await nodes()).toMatchObject({ "RAL.01.01": { name: "Perikanan" } });
    expect(await importTable(database, other, { replace: true, replaceAnyway: true })).toMatchObject({ updated: 5 });
  });

  test("takes a confirmed predecessor without `replace`, and a corrected one with it", async () => {
    await importTable(database, older, { version: "V1" });
    await importTable(database, newer);
    const says = (code: string, was: string) => [
      "Kode,Nama,Menggantikan",
      ...newer.slice(1).map(line => `${line},${line.startsWith(code) ? was : ""}`),
    ];
    const confirmed = await importTable(database, says("RAL.01.03", "RAL.01.03"));
    expect(confirmed).toMatchObject({ written: true, relationsAdded: 1, kept: { total: 3 }, renamed: { total: 0 } });
    const corrected = says("RAL.01.05", "RAL.01.04");
    expect((await importTable(database, corrected)).problems).toMatchObject([
      { rule: "VERSION_DIFFERS", path: ["tabel", 6, "Menggantikan"] },
    ]);
    const mended = await importTable(database, corrected, { replace: true });
    expect(mended).toMatchObject({ written: true, relationsAdded: 1, relationsRemoved: 1 });
    expect(mended.moved.nodes).toMatchObject([{ code: "RAL.01.04", successors: [{ code: "RAL.01.05" }] }]);
  });
});
