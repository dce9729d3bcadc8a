import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { element, referenceElement } from "../../../support/element.js";
import { story } from "./rules-story.js";

const { given, send, relations, elements, database } = useImports();

/** Local nodes: RAL.01.10.01.01 beneath the third level, and RAL.01.11.01.01 beneath a local node of RAL.01.11. */
const local = (variable: string, code: string, level: number) =>
  referenceElement(variable, code, level, "RAL").replace("{kind", "{scope: 'LOCAL', kind");
const localNodes = `MATCH (r3 {code: 'RAL.01.10.01'}), (r4 {code: 'RAL.01.11'})
  ${local("x", "RAL.01.10.01.01", 4)} ${local("y", "RAL.01.11.01", 3)} ${local("z", "RAL.01.11.01.01", 4)}
  CREATE (x)-[:BROADER {id: 'b4'}]->(r3) CREATE (z)-[:BROADER {id: 'b5'}]->(y)-[:BROADER {id: 'b6'}]->(r4)`;

beforeEach(async () => {
  await given(story);
  await given(localNodes);
});

const header = "Kode,Nama,RAL (Referensi Arsitektur Layanan),RAL Level 3,RAL Level 4";
const row = (leaf: string, third: string, fourth: string) => [header, `L1,Satu,${leaf},${third},${fourth}`];
const classified = async () => (await relations()).filter(each => each.startsWith("L1 CLASSIFIED_AS"));
const classifiedBy = (code: string) =>
  `MATCH (node {code: '${code}'}) ${element("s", "Service", "L1")} CREATE (s)-[:CLASSIFIED_AS {id: 'c1'}]->(node)`;
const ended = () =>
  database.read("MATCH ({code: 'L1'})-[r:CLASSIFIED_AS]->(n) WHERE r.until IS NOT NULL RETURN n.code AS code");

describe("RAL Level 4 beside the column of its taxonomy", () => {
  test.each([
    ["RAL.01.10.01", "", "Izin baru", "RAL.01.10.01.02"],
    ["RAL.01.10.01", "", "RAL.01.10.01.05 Izin baru", "RAL.01.10.01.05"],
    ["RAL.01.10.01", "", "RAL.01.10.01.01 Nama RAL.01.10.01.01", "RAL.01.10.01.01"],
    ["RAL.01.10.01", "", "Nama RAL.01.10.01.01", "RAL.01.10.01.01"],
    ["RAL.01.10.01", "RAL.01.10.01", "Izin baru", "RAL.01.10.01.02"],
    ["RAL.01.10.01", "", "", "RAL.01.10.01"],
    ["RAL.01.10", "RAL.01.10.01", "Izin baru", "RAL.01.10.01.02"],
    ["RAL.01.10", "RAL.01.10.01", "", "RAL.01.10.01"],
    ["RAL.01.10", "", "RAL.01.10.01.01", "RAL.01.10.01.01"],
    ["RAL.01.11", "", "Izin baru", "RAL.01.11.02"],
    ["RAL.01.10.01.01", "RAL.01.10.01", "RAL.01.10.01.01", "RAL.01.10.01.01"],
    ["RAL.01.10.01.01", "", "Nama RAL.01.10.01.01", "RAL.01.10.01.01"],
    ["-", "RAL.01.10.01", "Izin baru", "RAL.01.10.01.02"],
    ["", "", "RAL.01.10.01.01", "RAL.01.10.01.01"],
  ])("classifies by the deepest node: %s, Level 3 “%s”, Level 4 “%s” give %s", async (leaf, third, fourth, node) => {
    const sheets = { Layanan: row(leaf, third, fourth) };
    const report = await send(sheets);
    expect(errorsIn(report)).toEqual([]);
    expect(told(report).filter(each => each.includes("LEVEL"))).toEqual([]);
    expect(await classified()).toEqual([`L1 CLASSIFIED_AS ${node}`]);
    expect(await send(sheets)).toMatchObject({ created: 0, relationsAdded: 0, relationsRemoved: 0 });
    expect(await classified()).toEqual([`L1 CLASSIFIED_AS ${node}`]);
  });

  test.each([
    ["RAL.01.10.01", "", "RAL.01.11.01.01", "NOT_BENEATH Layanan 2 RAL Level 4"],
    ["", "RAL.01.10.01", "RAL.01.11.01.01", "NOT_BENEATH Layanan 2 RAL Level 4"],
    ["RAL.01.10.01", "", "RAL.01.11.01.09 Izin baru", "NOT_BENEATH Layanan 2 RAL Level 4"],
    ["RAL.01.10.01.01", "", "RAL.01.11.01.01", "NOT_BENEATH Layanan 2 RAL Level 4"],
    ["RAL.01.10.01.01", "", "Izin baru", "NOT_BENEATH Layanan 2 RAL Level 4"],
    ["RAL.01.10.01.01", "", "RAL.01.10.01.05 Izin baru", "NOT_BENEATH Layanan 2 RAL Level 4"],
    ["RAL.01.11", "RAL.01.10.01", "", "NOT_BENEATH Layanan 2 RAL Level 3"],
    ["RAL.01.10", "", "Izin baru", "LEVEL_3_MISSING Layanan 2 RAL Level 4"],
    ["", "", "Izin baru", "LEVEL_3_MISSING Layanan 2 RAL Level 4"],
    ["", "", "RAL.01.10.01.05 Izin baru", "LEVEL_3_MISSING Layanan 2 RAL Level 4"],
    ["RAL.01.99", "RAL.01.10.01", "", "UNKNOWN_CODE Layanan 2 RAL (Referensi Arsitektur Layanan)"],
    ["RAL.01.10; RAL.01.11", "", "", "TOO_MANY Layanan 2 RAL (Referensi Arsitektur Layanan)"],
    ["RAL.01.10; RAL.01.11", "", "Izin baru", "TOO_MANY Layanan 2 RAL (Referensi Arsitektur Layanan)"],
  ])("refuses %s, Level 3 “%s”, Level 4 “%s” with %s and writes nothing", async (leaf, third, fourth, problem) => {
    const before = await elements();
    const report = await send({ Layanan: row(leaf, third, fourth) });
    expect(errorsIn(report)).toContain(`ERROR ${problem}`);
    expect(told(report).some(each => each.includes("OVERLAP"))).toBe(false);
    expect(await elements()).toEqual(before);
  });

  test.each([
    [
      "RAL.01.10.01",
      "RAL.01.11.01.01",
      "“RAL.01.11.01.01” bukan bagian dari RAL.01.10.01 Nama RAL.01.10.01. Perbaiki salah satu kolomnya, atau kosongkan sel ini.",
    ],
    [
      "RAL.01.10",
      "Izin baru",
      "RAL.01.10 Nama RAL.01.10 masih terbagi, dan “Izin baru” tidak ada langsung di bawahnya. Isi juga kolom “RAL Level 3”, atau tulis kode simpul yang sudah ada.",
    ],
    [
      "",
      "Izin baru",
      "Belum jelas “Izin baru” berada di bawah simpul mana. Isi juga kolom “RAL Level 3”, atau tulis kode simpul yang sudah ada.",
    ],
  ])("is refused with a hint: %s, Level 4 “%s”", async (leaf, fourth, message) => {
    const { problems } = await send({ Layanan: row(leaf, "", fourth) });
    expect(problems.filter(({ severity }) => severity === "ERROR").map(each => each.message)).toEqual([message]);
  });

  test("is the successor of the parent by which an element was classified before", async () => {
    await given(classifiedBy("RAL.01.10.01"));
    for (const fourth of ["Nama RAL.01.10.01.01", "RAL.01.10.01.01"])
      expect(errorsIn(await send({ Layanan: row("RAL.01.10.01", "", fourth) }))).toEqual([]);
    expect(await classified()).toEqual(["L1 CLASSIFIED_AS RAL.01.10.01.01"]);
    expect(await ended()).toEqual([{ code: "RAL.01.10.01" }]);
  });

  test("with replace ends the classification that it succeeds, as its column does", async () => {
    await given(classifiedBy("RAL.01.11"));
    const report = await send({ Layanan: row("", "RAL.01.10.01", "Izin baru") }, { replace: "true" });
    expect(told(report).filter(each => each.includes("REPLACE"))).toEqual([]);
    expect(await classified()).toEqual(["L1 CLASSIFIED_AS RAL.01.10.01.02"]);
    expect(await ended()).toEqual([{ code: "RAL.01.11" }]);
  });

  test("makes one node of several rows that name it", async () => {
    const lines = [
      `${header},Dimiliki oleh`,
      "L1,Satu,RAL.01.10.01,,Izin baru,DKP",
      "L2,Dua,,RAL.01.10.01,izin baru,DKP",
      "L3,Tiga,RAL.01.10.01,,RAL.01.10.01.02,DKP",
    ];
    expect(errorsIn(await send({ Layanan: lines }))).toEqual([]);
    const all = await relations();
    for (const code of ["L1", "L2", "L3"])
      expect(all.filter(each => each.startsWith(`${code} `))).toEqual([
        `${code} CLASSIFIED_AS RAL.01.10.01.02`,
        `${code} OWNED_BY DKP`,
      ]);
  });
});
