import { describe, expect, test } from "@jest/globals";
import { errorsIn } from "../../../http/import-server.js";
import { bare, noted, useSupportedService } from "./supported-service.js";

const { send, supporting } = useSupportedService();

describe("A cell of an everyday relation", () => {
  test.each([
    ["a blank one changes nothing", ""],
    ["a dash changes nothing", "-"],
    ["one that names what is stored changes nothing, and leaves dates, notes and roles", "E-LAUT; E-KAPAL"],
  ])("%s", async (_, cell) => {
    const report = await send({ Layanan: ["Kode,Nama,Didukung oleh", `LYN-1,Nama LYN-1,${cell}`] });
    expect(report).toMatchObject({ status: 200, updated: 0, relationsAdded: 0, relationsRemoved: 0 });
    expect(await supporting()).toEqual([bare, noted]);
  });

  test("relates what it names, also what the same file creates", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Didukung oleh,Menggunakan data", "LYN-2,Layanan dua,E-LAUT; APP-9,DAT-1"],
      Aplikasi: ["Kode,Nama,Berjalan di,Membaca", "APP-9,Aplikasi sembilan,SRV-1,DAT-1"],
      "Data dan Informasi": ["Kode,Nama", "DAT-1,Data satu"],
      Infrastruktur: ["Kode,Nama", "SRV-1,Server satu"],
    });
    expect(errorsIn(report)).toEqual([]);
    expect(report).toMatchObject({ created: 4, relationsAdded: 5 });
    expect(await supporting()).toEqual([bare, noted, "LYN-2 APP-9 - - - -", "LYN-2 E-LAUT - - - -"]);
  });

  test("with an unknown code is refused with its place and the nearest code", async () => {
    const report = await send({ Layanan: ["Kode,Nama,Didukung oleh", "LYN-1,Nama LYN-1,E-LAUTT"] });
    expect(errorsIn(report)).toEqual(["ERROR UNKNOWN_CODE Layanan 2 Didukung oleh"]);
    expect(report.problems.find(({ severity }) => severity === "ERROR")!.message).toBe(
      "Aplikasi “E-LAUTT” tidak dikenal. Maksud Anda E-LAUT Nama E-LAUT?",
    );
  });

  test("with a misspelt code of the same file is refused with the one that is meant", async () => {
    const { problems } = await send({
      Layanan: ["Kode,Nama,Didukung oleh", "LYN-2,Layanan dua,SIMPELKAN"],
      Aplikasi: ["Kode,Nama", "SIMPELKAN-2,Izin kapal"],
    });
    expect(problems.find(({ severity }) => severity === "ERROR")).toMatchObject({
      path: ["Layanan", 2, "Didukung oleh"],
      message: "Aplikasi “SIMPELKAN” tidak dikenal. Maksud Anda SIMPELKAN-2 Izin kapal?",
    });
  });

  test("that is blank with replace removes relations without dates, notes and roles only", async () => {
    const sheets = { Layanan: ["Kode,Nama,Didukung oleh", "LYN-1,Nama LYN-1,"] };
    expect(await send(sheets, { replace: "true" })).toMatchObject({ relationsRemoved: 1 });
    expect(await supporting()).toEqual([noted]);
  });
});
