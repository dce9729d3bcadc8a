import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, useImports } from "../../http/import-server.js";
import { province } from "./province.js";

const { given, send, ask } = useImports();

beforeEach(() => given(province));

const header = "Kode,Nama,Tahun,Tingkat,Menilai,Mengenai,Dimiliki oleh,Uraian";

describe("A workbook of claims", () => {
  test("is imported with the labels of people, and its corrections are updates", async () => {
    const row = (level: number) => `K1,Klaim I13,2026,${level},I13,,DISKOMINFO,Inventaris lengkap`;
    expect(await send({ "Penilaian Pemdi": [header, row(3)] })).toMatchObject({ created: 1, problems: [] });
    expect(await send({ "Penilaian Mandiri Pemdi": [header, row(2)] })).toMatchObject({ updated: 1 });
    const { data } = await ask(
      "{ assessments { nodes { code year maturityLevel description assesses { code version } ownedBy { code } } } }",
    );
    expect(data.assessments.nodes).toEqual([
      {
        ...{ code: "K1", year: 2026, maturityLevel: 2, description: "Inventaris lengkap" },
        assesses: { code: "I13", version: "PermenPANRB 8/2026" },
        ownedBy: { code: "DISKOMINFO" },
      },
    ]);
  });

  test("is refused with the row and column of each wrong claim", async () => {
    const report = await send({
      "Penilaian Pemdi": [
        header,
        "K1,Klaim I13,2026,6,I13,,DISKOMINFO,",
        "K2,Klaim I14,2025,3,I14,,DISKOMINFO,",
        "K3,Klaim A5,2026,3,A5,,DISKOMINFO,",
        "K4,Nilai I13,2026,3,I13,DISKOMINFO,DINKES,",
      ],
    });
    expect(errorsIn(report)).toContain("ERROR OUT_OF_BOUNDS Penilaian Pemdi 2 Tingkat");
    const later = await send({
      "Penilaian Pemdi": [
        header,
        "K1,Klaim I13,2026,3,I13,,DISKOMINFO,",
        "K2,Klaim I14,2025,3,I14,,DISKOMINFO,",
        "K3,Klaim A5,2026,3,A5,,DISKOMINFO,",
        "K4,Nilai I13,2026,3,I13,DISKOMINFO,DINKES,",
        "K5,Klaim I13 lagi,2026,2,I13,,DISKOMINFO,",
      ],
    });
    expect(errorsIn(later)).toEqual([
      "ERROR YEAR_TAKEN Penilaian Pemdi 2",
      "ERROR NOT_OF_YEAR Penilaian Pemdi 3 Menilai",
      "ERROR NOT_A_LEAF Penilaian Pemdi 4 Menilai",
      "ERROR NOT_AN_ASSESSOR Penilaian Pemdi 5 Mengenai",
      "ERROR YEAR_TAKEN Penilaian Pemdi 6",
    ]);
  });
});
