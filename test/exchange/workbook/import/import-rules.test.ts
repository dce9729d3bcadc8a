import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../server/import-server.js";
import { element, referenceElement } from "../../../support/element.js";

const { given, send, elements, relations, ask } = useImports();

const reference = (variable: string, code: string, level: number) =>
  `${referenceElement(variable, code, level, "RAL")}`;

beforeEach(() =>
  given(`${element("d", "Opd", "DKP", ", opdType: 'DINAS'")} ${element("u", "Opd", "UPT-1", ", opdType: 'UPT'")}
    ${element("h", "Opd", "DISHUB", ", opdType: 'DINAS'")} ${element("m", "Opd", "ANRI", ", opdType: 'AGENCY'")}
    CREATE (u)-[:UNIT_OF {id: 'u1'}]->(d)
    ${element("a", "Application", "SRIKANDI", ", responsible: 'OUTSIDE', provenance: 'REPORTED'")} CREATE (a)-[:OWNED_BY {id: 'o1'}]->(m)
    ${element("o", "Application", "E-LAUT", ", responsible: 'DKP', provenance: 'REPORTED'")} CREATE (o)-[:OWNED_BY {id: 'o2'}]->(d)
    ${element("x", "Application", "E-KAPAL", ", responsible: 'DISHUB', provenance: 'REPORTED'")} CREATE (x)-[:OWNED_BY {id: 'o3'}]->(h)
    ${reference("r1", "RAL.01", 1)} ${reference("r2", "RAL.01.10", 2)} ${reference("r3", "RAL.01.10.01", 3)} ${reference("r4", "RAL.01.11", 2)}
    CREATE (r3)-[:BROADER {id: 'b1'}]->(r2)-[:BROADER {id: 'b2'}]->(r1) CREATE (r4)-[:BROADER {id: 'b3'}]->(r1)`),
);

describe("An application of a ministry is used, not created", () => {
  test.each([
    ["SRIKANDI", "Srikandi"],
    ["SRIKANDI-DKP", "Aplikasi Srikandi"],
    ["DKP-7", "SRI KANDI"],
    ["DKP-7", "Srikandhi"],
  ])("whether it is written %s or %s", async (code, name) => {
    const before = await elements();
    const report = await send({ Aplikasi: ["Kode,Nama,Dimiliki oleh", `${code},${name},DKP`] });
    expect(told(report)).toEqual(["WARNING USED_NOT_CREATED Aplikasi 2 Kode"]);
    expect(report.problems[0]!.message).toContain("SRIKANDI Nama SRIKANDI milik Nama ANRI");
    expect(await elements()).toEqual(before);
    expect(await relations()).toContain("DKP USES SRIKANDI");
  });

  test("and what the file calls its own is the ministry's for every other sheet", async () => {
    await send({
      Layanan: ["Kode,Nama", "LYN-1,Surat dinas"],
      Aplikasi: ["Kode,Nama,Dimiliki oleh", "SRIKANDI-DKP,Srikandi,DKP"],
      "Didukung oleh": ["Dari,Ke", "LYN-1,SRIKANDI-DKP"],
    });
    expect(await relations()).toEqual(expect.arrayContaining(["DKP USES SRIKANDI", "LYN-1 SUPPORTED_BY SRIKANDI"]));
  });

  test("but a row of the ministry itself brings it up to date, and one of nobody asks whose it is", async () => {
    expect(await send({ Aplikasi: ["Kode,Nama,Dimiliki oleh", "SRIKANDI,Srikandi,ANRI"] })).toMatchObject({
      updated: 1,
    });
    const report = await send({ Aplikasi: ["Kode,Nama", "DKP-7,Srikandi"] });
    expect(errorsIn(report)).toEqual(["ERROR NATIONAL_WITHOUT_OPD Aplikasi 2 Kode"]);
  });

  test("and what an OPD has under a like name already is left to it", async () => {
    await given(element("e", "Application", "SRIKANDI2", ", provenance: 'REPORTED'"));
    expect(await send({ Aplikasi: ["Kode,Nama,Dimiliki oleh", "SRIKANDI2,Srikandi,DKP"] })).toMatchObject({
      updated: 1,
    });
  });
});

describe("The file of one perangkat daerah", () => {
  test("gets it as owner where none is told, and the period where the kind has one", async () => {
    const query = { opd: "DKP", period: "2025-2029" };
    const sheets = {
      "Data dan Informasi": ["Kode,Nama,Periode", "D1,Data satu,", "D2,Data dua,2024"],
      Layanan: ["Kode,Nama,Dimiliki oleh", "L1,Satu,UPT-1"],
    };
    expect(await send(sheets, query)).toMatchObject({ created: 3 });
    expect(await relations()).toEqual(expect.arrayContaining(["D1 OWNED_BY DKP", "L1 OWNED_BY UPT-1"]));
    const { data } = await ask(`{ dataAssets { nodes { period } } }`);
    expect(data!.dataAssets.nodes).toEqual([{ period: "2025-2029" }, { period: "2024" }]);
  });

  test.each([
    [
      "says that another owns it",
      { Aplikasi: ["Kode,Nama,Dimiliki oleh", "A1,Satu,DISHUB"] },
      "OTHER_OPD Aplikasi 2 Dimiliki oleh",
    ],
    ["is of another already", { Aplikasi: ["Kode,Nama", "E-KAPAL,Diambil alih"] }, "OTHER_OPD Aplikasi 2"],
    [
      "takes it from another",
      { Aplikasi: ["Kode,Nama,Dimiliki oleh", "E-KAPAL,Diambil alih,DKP"] },
      "OTHER_OPD Aplikasi 2 Dimiliki oleh",
    ],
    [
      "is a relation of another",
      { "Mengambil dari": ["Dari,Ke", "E-KAPAL,E-LAUT"] },
      "OTHER_OPD Mengambil dari 2 Dari",
    ],
    ["is another OPD", { "Perangkat Daerah": ["Kode,Nama", "DISHUB,Ganti nama"] }, "OTHER_OPD Perangkat Daerah 2"],
    ["is of all", { Referensi: ["Kode,Nama,Taksonomi,Versi", "RAL.01,Ganti,RAL,V1"] }, "SHARED_KIND Referensi 2"],
  ])("is refused where a row %s", async (_, sheets, rule) => {
    const report = await send(sheets as unknown as Record<string, string[]>, { opd: "DKP" });
    expect(report.status).toBe(422);
    expect(errorsIn(report)).toEqual([`ERROR ${rule}`]);
  });
});

describe("Levels of a taxonomy in columns of their own", () => {
  const header = "Kode,Nama,RAL Level 1,RAL Level 2,RAL Level 3,RAL Level 4";

  test("give the deepest, and the upper ones are corrected from it", async () => {
    const report = await send({ Layanan: [header, "L1,Satu,RAL.01 Nama,RAL.01.11 Nama,RAL.01.10.01 Nama,"] });
    expect(told(report)).toContain("WARNING LEVEL_CORRECTED Layanan 2 RAL Level 2");
    expect(await relations()).toContain("L1 CLASSIFIED_AS RAL.01.10.01");
  });

  test("may end where the taxonomy does, and are asked to go on where it does not", async () => {
    const report = await send({ Layanan: [header, "L1,Satu,,RAL.01.11,,", "L2,Dua,,RAL.01.10,,"] });
    expect(told(report).filter(each => each.includes("LEVEL"))).toEqual(["WARNING LEVEL_3_MISSING Layanan 3"]);
    expect(await relations()).toEqual(
      expect.arrayContaining(["L1 CLASSIFIED_AS RAL.01.11", "L2 CLASSIFIED_AS RAL.01.10"]),
    );
  });

  test("become references of the region beneath the third, once for all rows and imports", async () => {
    const sheets = {
      Layanan: [
        header,
        "L1,Satu,,,RAL.01.10.01,Izin andon",
        "L2,Dua,,,RAL.01.10.01,izin andon",
        "L3,Tiga,,,RAL.01.10.01,Izin lain",
      ],
    };
    expect(await send(sheets)).toMatchObject({ created: 5 });
    expect(await send(sheets)).toMatchObject({ created: 0, updated: 0 });
    const { data } = await ask(
      `{ references(filter: { scope: { eq: LOCAL } }) { nodes { code name level version provenance broader { code } classifies { totalCount } } } }`,
    );
    const local = { level: 4, version: "V1", provenance: "REPORTED", broader: { code: "RAL.01.10.01" } };
    expect(data!.references.nodes).toEqual([
      { code: "RAL.01.10.01.01", name: "Izin andon", ...local, classifies: { totalCount: 2 } },
      { code: "RAL.01.10.01.02", name: "Izin lain", ...local, classifies: { totalCount: 1 } },
    ]);
  });

  test("are refused where one is not beneath the other, or is unknown", async () => {
    const report = await send({ Layanan: [header, "L1,Satu,,,RAL.01.10.01,RAL.01.11", "L2,Dua,,,RAL.01.99.01,"] });
    expect(errorsIn(report)).toEqual([
      "ERROR NOT_BENEATH Layanan 2 RAL Level 4",
      "ERROR UNKNOWN_CODE Layanan 3 RAL Level 3",
    ]);
  });
});

describe("With replace", () => {
  beforeEach(() =>
    given(`${element("s", "Service", "S", ", provenance: 'REPORTED', purpose: 'Tujuan lama', method: 'HYBRID'")} WITH s MATCH (a:Application), (d:Opd {code: 'DKP'})
      FOREACH (_ IN CASE WHEN a.code <> 'E-KAPAL' THEN [1] END | CREATE (s)-[:SUPPORTED_BY {id: a.code + d.code, role: 'PRIMARY'}]->(a))
      WITH DISTINCT s, d CREATE (s)-[:PERFORMED_BY {id: 'p'}]->(d)`),
  );

  test("what the file has a place for and leaves out is removed, and nothing else", async () => {
    const report = await send(
      {
        Layanan: ["Kode,Nama,Tujuan,Dilaksanakan oleh", "S,Nama S,,"],
        "Didukung oleh": ["Dari,Ke,Peran", "S,E-LAUT,PRIMARY"],
      },
      { replace: "true" },
    );
    expect(report).toMatchObject({ status: 200, updated: 1, deleted: 0, relationsRemoved: 2 });
    expect((await relations()).filter(each => each.startsWith("S "))).toEqual(["S SUPPORTED_BY E-LAUT"]);
    const { data } = await ask(`{ service(ref: "service:S") { purpose method } }`);
    expect(data!.service).toEqual({ purpose: null, method: "HYBRID" });
  });

  test("a sheet or a column that is not in the file says nothing", async () => {
    expect(await send({ Layanan: ["Kode,Nama", "S,Nama S"] }, { replace: "true" })).toMatchObject({
      updated: 0,
      relationsRemoved: 0,
    });
  });
});
