import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { story } from "./rules-story.js";

const { given, send, elements, relations, ask } = useImports();

beforeEach(() => given(story));

describe("An application of a ministry is used, not created", () => {
  test.each([
    ["SRIKANDI", "Srikandi"],
    ["SRIKANDI-DKP", "Aplikasi Srikandi"],
    ["DKP-7", "SRI KANDI"],
    ["DKP-7", "Srikandhi"],
  ])("written as %s or %s", async (code, name) => {
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

  test("but a row of the ministry itself updates it, and a row without owner is refused with a question", async () => {
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
  test.each(["DKP", "opd:DKP"])(
    "%s gets it as owner where none is given, and the period if the kind has one",
    async opd => {
      const query = { opd, period: "2025-2029" };
      const sheets = {
        "Data dan Informasi": ["Kode,Nama,Periode", "D1,Data satu,", "D2,Data dua,2024"],
        Layanan: ["Kode,Nama,Dimiliki oleh", "L1,Satu,UPT-1"],
      };
      expect(await send(sheets, query)).toMatchObject({ created: 3 });
      expect(await relations()).toEqual(expect.arrayContaining(["D1 OWNED_BY DKP", "L1 OWNED_BY UPT-1"]));
      const { data } = await ask(`{ dataAssets { nodes { period } } }`);
      expect(data!.dataAssets.nodes).toEqual([{ period: "2025-2029" }, { period: "2024" }]);
    },
  );

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
      { "Mengambil data dari": ["Dari,Ke", "E-KAPAL,E-LAUT"] },
      "OTHER_OPD Mengambil data dari 2 Dari",
    ],
    ["is another OPD", { "Perangkat Daerah": ["Kode,Nama", "DISHUB,Ganti nama"] }, "OTHER_OPD Perangkat Daerah 2"],
    ["is of all", { Referensi: ["Kode,Nama,Taksonomi,Versi", "RAL.01,Ganti,RAL,V1"] }, "SHARED_KIND Referensi 2"],
  ])("is refused where a row %s", async (_, sheets, rule) => {
    const report = await send(sheets as unknown as Record<string, string[]>, { opd: "opd:DKP" });
    expect(report.status).toBe(422);
    expect(errorsIn(report)).toEqual([`ERROR ${rule}`]);
    expect(report.problems[0]!.message).toMatch(/bukan(?: milik)? DKP\./);
  });
});
