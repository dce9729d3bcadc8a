import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../http/import-server.js";
import { element, referenceElement } from "../../support/element.js";

const { given, send, relations, database } = useImports();

const opd = element("d", "Opd", "DKP", ", opdType: 'DINAS'");
const tree = `${referenceElement("l1", "RAL.01", 1, "RAL")} ${referenceElement("l2", "RAL.01.25", 2, "RAL")} ${referenceElement("l3", "RAL.01.25.03", 3, "RAL")}
  CREATE (l3)-[:BROADER {id: 'b3'}]->(l2) CREATE (l2)-[:BROADER {id: 'b2'}]->(l1)`;

describe("Services in the layout of SIA", () => {
  beforeEach(() => given(`${opd} ${tree}`));
  const header = "ID,Nama Layanan,Tujuan Layanan,Unit Pelaksana,RAL Level 1,RAL Level 2,RAL Level 3,RAL Level 4";

  test("are classified by the leaf; the levels above that say otherwise are warned of", async () => {
    const row = "LYN-1,Izin andon,Menertibkan andon,DKP Dinas,RAL.02 Lain,RAL.01.25 Kelautan,RAL.01.25.03 Perikanan,";
    const report = await send({ "Layanan - AS IS": [header, row] });
    expect(errorsIn(report)).toEqual([]);
    expect(told(report)).toContain("WARNING LEVEL_CORRECTED Layanan - AS IS 2 RAL Level 1");
    expect(told(report).filter(each => each.includes("LEVEL_CORRECTED"))).toHaveLength(1);
    expect(await relations()).toContain("LYN-1 CLASSIFIED_AS RAL.01.25.03");
  });

  test("may have levels of their own beneath the third", async () => {
    const row = "LYN-1,Izin andon,Menertibkan andon,DKP Dinas,,,RAL.01.25.03,Andon antarprovinsi";
    await send({ "Layanan - AS IS": [header, row] });
    expect(await relations()).toEqual(
      expect.arrayContaining(["LYN-1 CLASSIFIED_AS RAL.01.25.03.01", "RAL.01.25.03.01 BROADER RAL.01.25.03"]),
    );
  });

  test.each([
    ["Domain Arsitektur Layanan - AS IS", {}],
    ["Layanan", { layout: "sia" }],
    ["Domain Arsitektur Laya", {}],
  ])("are known by a sheet called %s", async (name, query) => {
    await given(element("p", "BusinessProcess", "PB-1"));
    const rows = ["ID,Nama Layanan,→ Proses Bisnis", "LYN-1,Izin andon,PB-1 Perizinan"];
    const report = await send({ [name]: rows }, query as Record<string, string>);
    expect(errorsIn(report)).toEqual([]);
    expect(await relations()).toContain("PB-1 DELIVERED_THROUGH LYN-1");
  });

  test("are not read in a layout that is not there", async () => {
    expect(await send({ Layanan: ["ID,Nama", "A,Nama"] }, { layout: "siaspbe" })).toMatchObject({ status: 400 });
  });
});

describe("Dependencies in the layout of SIA", () => {
  const server = ["ID,Nama,← Fasilitas Komputasi (Dependency)", "SRV-1,Peladen satu,DC-1 Pusat data"];
  const facility = ["ID,Nama,← Server (Dependency)", "DC-1,Pusat data satu,SRV-1 Peladen"];
  const reversed = ["ID,Nama,→ Server", "DC-1,Pusat data satu,SRV-1 Peladen"];
  const none = (rows: string[]) => rows.map(row => row.split(",").slice(0, 2).join(","));

  test.each([
    ["from the server", server, none(facility)],
    ["from the facility", none(server), facility],
    ["from both", server, facility],
    ["with the arrow turned round", server, reversed],
  ])("give the same relation when written as %s", async (_, ofServer, ofFacility) => {
    const report = await send({ "Perangkat Keras Server": ofServer, "Fasilitas Komputasi": ofFacility });
    expect(errorsIn(report)).toEqual([]);
    expect(await relations()).toEqual(["SRV-1 HOSTED_ON DC-1"]);
  });

  test("leave no doubt of what sort an object is: its sheet says so, or the column of a sheet of several", async () => {
    const software = ["ID,Nama,Tipe", "DB-1,Basis data satu,Perangkat Lunak Basis Data"];
    await send({ "Perangkat Keras Server": none(server), "Perangkat Lunak": software });
    const rows = await database.read(
      "MATCH (n:Infrastructure) RETURN n.code + ' ' + n.infrastructureType AS told ORDER BY told",
    );
    expect(rows.map(({ told }) => told)).toEqual(["DB-1 DATABASE_SOFTWARE", "SRV-1 SERVER"]);
  });
});
