import { describe, expect, test } from "@jest/globals";
import { errorsIn } from "../../../http/import-server.js";
import { today } from "../../../support/repository.js";
import { bare, header, noted, supportedBy, useSupportedService } from "./supported-service.js";

const { send, supporting } = useSupportedService();

describe("The sheet Hubungan", () => {
  test.each([
    ["new", "LYN-2", "SRIKANDI", ""],
    ["stored", "LYN-1", "E-KAPAL", ""],
  ])("that ends a relation contradicts a cell that names it: a %s one", async (_, service, application, since) => {
    const before = await supporting();
    const report = await send({
      Layanan: ["Kode,Nama,Didukung oleh", `${service},Nama ${service},${application}`],
      Hubungan: [header, `${supportedBy},${service},${application},${since},2024-12-31,,`],
    });
    expect(errorsIn(report)).toEqual(["ERROR RELATION_CONTRADICTED Layanan 2 Didukung oleh"]);
    expect(report.problems.find(({ severity }) => severity === "ERROR")!.message).toBe(
      `${application} Nama ${application} disebut di sini, tetapi menurut lembar Hubungan baris 2 hubungannya berakhir 2024-12-31. Kosongkan sel ini, atau hapus baris itu.`,
    );
    expect(await supporting()).toEqual(before);
  });

  test("gives a start to what a cell has recorded, once, whether or not the cell still names it", async () => {
    const sheets = {
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-1,Nama LYN-1,E-KAPAL"],
      Hubungan: [header, `${supportedBy},LYN-1,E-KAPAL,2025-01-01,,,Utama`],
    };
    expect(errorsIn(await send(sheets))).toEqual([]);
    expect(await supporting()).toEqual(["LYN-1 E-KAPAL PRIMARY 2025-01-01 - -", noted]);
    expect(await send(sheets)).toMatchObject({ updated: 0, relationsAdded: 0, relationsRemoved: 0 });
    expect(await supporting()).toEqual(["LYN-1 E-KAPAL PRIMARY 2025-01-01 - -", noted]);
  });

  test.each([
    ["has ended", "2020-01-01", "2021-01-01"],
    ["begins later", "2090-01-01", ""],
  ])("leaves what a cell has recorded beside a period that %s", async (_, since, until) => {
    const report = await send({ Hubungan: [header, `${supportedBy},LYN-1,E-KAPAL,${since},${until},,`] });
    expect(errorsIn(report)).toEqual([]);
    expect(await supporting()).toEqual([bare, `LYN-1 E-KAPAL - ${since} ${until || "-"} -`, noted]);
  });

  test("with a planned period leaves a cell that relates today", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-2,Layanan dua,SRIKANDI"],
      Hubungan: [header, `${supportedBy},LYN-2,SRIKANDI,2090-01-01,,kontrak baru,`],
    });
    expect(errorsIn(report)).toEqual([]);
    expect((await supporting()).slice(2)).toEqual([
      "LYN-2 SRIKANDI - - - -",
      "LYN-2 SRIKANDI - 2090-01-01 - kontrak baru",
    ]);
  });

  test("with a period that has ended and a cell of today are read together by an empty repository", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-2,Layanan dua,SRIKANDI"],
      Hubungan: [header, `${supportedBy},LYN-2,SRIKANDI,2020-01-01,2021-01-01,,`],
    });
    expect(errorsIn(report)).toEqual([]);
    expect((await supporting()).slice(2)).toEqual([
      "LYN-2 SRIKANDI - - - -",
      "LYN-2 SRIKANDI - 2020-01-01 2021-01-01 -",
    ]);
  });

  test("may end what a cell renews", async () => {
    const row = `${supportedBy},LYN-1,SRIKANDI,2020-01-01,2021-01-01,,`;
    await send({ Hubungan: [header, row] });
    const report = await send({
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-1,Nama LYN-1,SRIKANDI"],
      Hubungan: [header, row],
    });
    expect(errorsIn(report)).toEqual([]);
    expect((await supporting()).slice(2)).toEqual([
      "LYN-1 SRIKANDI - - - -",
      "LYN-1 SRIKANDI - 2020-01-01 2021-01-01 -",
    ]);
  });

  test("that has ended what a cell has recorded leaves what the cell renews from today", async () => {
    const ended = "LYN-1 E-KAPAL PRIMARY - 2024-12-31 kontrak 6";
    await send({ Hubungan: [header, `${supportedBy},LYN-1,E-KAPAL,,2024-12-31,kontrak 6,Utama`] });
    expect(await supporting()).toEqual([ended, noted]);
    const sheets = {
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-1,Nama LYN-1,E-KAPAL"],
    };
    expect(errorsIn(await send(sheets))).toEqual([]);
    const renewed = [ended, `LYN-1 E-KAPAL - ${today} - -`, noted].sort();
    expect((await supporting()).sort()).toEqual(renewed);
    expect(await send(sheets)).toMatchObject({ status: 200, relationsAdded: 0, updated: 0 });
    expect((await supporting()).sort()).toEqual(renewed);
  });
});
