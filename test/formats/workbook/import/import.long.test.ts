import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, useImports } from "../../../http/import-server.js";
import { story } from "./import-story.js";

const { given, send, elements, relations, ask } = useImports();

beforeEach(() => given(story));
const start = ["Opd DISHUB", "Opd DKP", "Service LYN-1"];

describe("A file that is in order", () => {
  const sheets = {
    layanan: [
      "KODE (wajib),nama ,Tujuan,Metode Layanan,Dimiliki oleh",
      "LYN-1,Izin andon,,Elektronik,DKP Dinas",
      "LYN-2,Baru,,,DISHUB",
    ],
    "Didukung oleh": ["Dari,Ke,Peran", "LYN-2,APP-1 Aplikasi,PRIMARY"],
    Aplikasi: ["Kode,Nama", "APP-1,Aplikasi satu"],
  };

  test("brings elements and relations up to date, whichever sheet names them first", async () => {
    expect(await send(sheets)).toMatchObject({
      status: 200,
      created: 2,
      updated: 1,
      unchanged: 0,
      relationsAdded: 2,
      written: true,
    });
    expect(await relations()).toEqual(["LYN-1 OWNED_BY DKP", "LYN-2 OWNED_BY DISHUB", "LYN-2 SUPPORTED_BY APP-1"]);
    const { data } = await ask(`{ service(ref: "service:LYN-1") { name method } }`);
    expect(data!.service).toEqual({ name: "Izin andon", method: "ELECTRONIC" });
  });

  test("changes nothing a second time", async () => {
    await send(sheets);
    expect(await send(sheets)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
      relationsAdded: 0,
      written: true,
    });
  });

  test("is only checked in a dry run, which answers as the real one would", async () => {
    expect(await send(sheets, { dryRun: "true" })).toMatchObject({
      status: 200,
      created: 2,
      relationsAdded: 2,
      written: false,
    });
    expect(await elements()).toEqual(start);
  });

  test("says nothing with an empty cell", async () => {
    await send({ Layanan: ["Kode,Nama,Metode Layanan", "LYN-1,,"] });
    const { data } = await ask(`{ service(ref: "service:LYN-1") { name method } }`);
    expect(data!.service).toEqual({ name: "Nama LYN-1", method: "HYBRID" });
  });
});

describe("A file with a fault is refused as a whole, and the fault reported with its place", () => {
  const good = "LYN-9,Layanan baik,DKP";
  test.each([
    ["an unknown perangkat daerah", "LYN-2,Nama,ANTAH", "UNKNOWN_OPD Layanan 3 Dimiliki oleh", "“ANTAH”"],
    ["what is of another kind", "LYN-2,Nama,LYN-1", "WRONG_KIND Layanan 3 Dimiliki oleh", "“LYN-1” adalah Layanan"],
    ["two owners", "LYN-2,Nama,DKP; DISHUB", "TOO_MANY Layanan 3 Dimiliki oleh", "satu"],
    ["the same code twice", "LYN-9,Nama,DKP", "DUPLICATE_IN_FILE Layanan 3 Kode", "baris 2"],
    ["no code", ",Nama,DKP", "REQUIRED_MISSING Layanan 3 Kode", "wajib"],
    ["no name for a new one", "LYN-2,,DKP", "REQUIRED_MISSING Layanan 3 Nama", "wajib"],
    ["a code that no ref could hold", "A@B,Nama,DKP", "AT_SIGN_IN_CODE Layanan 3 Kode", "@"],
  ])("%s", async (_, row, rule, word) => {
    const report = await send({ Layanan: ["Kode,Nama,Dimiliki oleh", good, row] });
    expect(report).toMatchObject({ status: 422, created: 0, updated: 0, written: false });
    expect(errorsIn(report)).toEqual([`ERROR ${rule}`]);
    expect(report.problems[0]!.message).toContain(word);
    expect(await elements()).toEqual(start);
  });

  test.each([
    ["Metode Layanan", "Telepati", "harus salah satu dari Elektronik, Hybrid, Tatap Muka"],
    ["Biaya (Rp)", "gratis", "harus bilangan bulat"],
    ["Biaya (Rp)", '"1,000"', "harus bilangan bulat"],
    ["Berlaku Sejak", "31/31/2026", "harus tanggal seperti 2026-12-31"],
    ["Atribut Lain", "tanpa nilai", "harus berbentuk nama=nilai"],
  ])("a value that %s cannot hold", async (column, value, why) => {
    const report = await send({ Layanan: [`Kode,Nama,${column}`, `LYN-2,Nama,${value}`] });
    expect(errorsIn(report)).toEqual([`ERROR INVALID_VALUE Layanan 2 ${column}`]);
    expect(report.problems[0]!.message).toBe(`“${value.replaceAll('"', "")}” ${why}.`);
  });

  test("a relation between kinds that cannot have it", async () => {
    const report = await send({ "Didukung oleh": ["Dari,Ke", "LYN-1,DKP"] });
    expect(errorsIn(report)).toEqual(["ERROR WRONG_KIND Didukung oleh 2 Ke"]);
  });

  test("all faults at once: a thousand of each rule are listed and the others counted", async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `L${index},Nama,ANTAH`);
    const { problems } = await send({ Layanan: ["Kode,Nama,Dimiliki oleh", ...rows] });
    expect(problems).toHaveLength(2_002);
    expect(problems.slice(-2).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      "ERROR … dan 200 UNKNOWN_OPD lagi.",
      "WARNING … dan 200 METADATA_MISSING lagi.",
    ]);
  });
});
