import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { story } from "./rules-story.js";

const { given, send, relations, ask } = useImports();

beforeEach(() => given(story));

describe("Levels of a taxonomy in columns of their own", () => {
  const header = "Kode,Nama,RAL Level 1,RAL Level 2,RAL Level 3,RAL Level 4";

  test("give the deepest, and the upper ones are corrected from it", async () => {
    const report = await send({ Layanan: [header, "L1,Satu,RAL.01 Nama,RAL.01.11 Nama,RAL.01.10.01 Nama,"] });
    expect(told(report)).toContain("WARNING LEVEL_CORRECTED Layanan 2 RAL Level 2");
    expect(await relations()).toContain("L1 CLASSIFIED_AS RAL.01.10.01");
  });

  test("may end at a leaf of the taxonomy; above a leaf a warning requests deeper levels", async () => {
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
