import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";

const { given, send, elements, relations } = useImports();

const office = (code: string, name: string) =>
  `${element("n", "Opd", code, ", opdType: 'DINAS'")} SET n.name = '${name}'`;

const offices = [
  office("DINKES", "Dinas Kesehatan"),
  office("DISKOMINFO", "Dinas Komunikasi dan Informatika"),
  office("DISPORA", "Dinas Pemuda dan Olahraga"),
  office("SET-1", "Sekretariat"),
  office("SET-2", "Sekretariat"),
];
const service = `${element("s", "Service", "LYN-001", ", provenance: 'REPORTED'")}`;

beforeEach(() => given([...offices, service].join(" WITH 1 AS one ")));

const owned = (office: string) => send({ Layanan: ["Kode,Nama,Dimiliki oleh", `X-1,Nama yang cukup,"${office}"`] });

describe("An office is known", () => {
  test.each([
    ["Dinkes", "DINKES"],
    ["DISKOMINFO.", "DISKOMINFO"],
    ["DISKOMINFO\u00A0", "DISKOMINFO"],
    ["Dinas\u00A0Komunikasi dan\u00A0Informatika", "DISKOMINFO"],
    ["Dinas  Kesehatan", "DINKES"],
    ["DINAS KESEHATAN PROVINSI MALUKU", "DINKES"],
    ["Dinas Kesehatan Prov. Maluku", "DINKES"],
    ["Dinas Pemuda & Olahraga", "DISPORA"],
    ["dinkes Dinas Kesehatan", "DINKES"],
    ["Dinas Kesehatan (DINKES)", "DINKES"],
    ["DINKES - Dinas Kesehatan", "DINKES"],
    ["DINKES Dinas Kesehatan Provinsi Maluku", "DINKES"],
  ])("as %j", async (text, code) => {
    const report = await owned(text);
    expect(errorsIn(report)).toEqual([]);
    expect(await relations()).toEqual([`X-1 OWNED_BY ${code}`]);
  });
});

describe("An office is refused", () => {
  test.each([
    [
      "Dinas Kesehatn",
      "UNKNOWN_OPD",
      "Perangkat daerah “Dinas Kesehatn” tidak dikenal. Maksud Anda DINKES Dinas Kesehatan?",
    ],
    [
      "Dinas Kominfo",
      "UNKNOWN_OPD",
      "Perangkat daerah “Dinas Kominfo” tidak dikenal. Maksud Anda DISKOMINFO Dinas Komunikasi dan Informatika?",
    ],
    ["Dinas Kesehatan Kota Ambon", "UNKNOWN_OPD", "Maksud Anda DINKES Dinas Kesehatan?"],
    ["XYZQ", "UNKNOWN_OPD", "Perangkat daerah “XYZQ” tidak dikenal."],
    ["Sekretariat", "AMBIGUOUS_NAME", "“Sekretariat” ambigu: SET-1 Sekretariat atau SET-2 Sekretariat. Tulis kodenya."],
    [
      "DISKOMINFO Dinas Kesehatan",
      "CODE_NAME_MISMATCH",
      "kodenya milik DISKOMINFO Dinas Komunikasi dan Informatika, namanya milik DINKES Dinas Kesehatan",
    ],
  ])("as %s", async (text, rule, message) => {
    const report = await owned(text);
    expect(errorsIn(report)).toEqual([`ERROR ${rule} Layanan 2 Dimiliki oleh`]);
    expect(report.problems[0]!.message).toContain(message);
  });
});

test("a name that changed after the export gives a warning, and the code identifies the element", async () => {
  const report = await owned("DINKES Dinas Kesehatan Rakyat");
  expect(told(report)).toContain("WARNING NAME_OUTDATED Layanan 2 Dimiliki oleh");
  expect(await relations()).toEqual(["X-1 OWNED_BY DINKES"]);
});

test("the new name of an element that the same file renames is no fault", async () => {
  const report = await send({
    "Perangkat Daerah": ["Kode,Nama", "DINKES,Dinas Kesehatan Rakyat"],
    Layanan: ["Kode,Nama,Dimiliki oleh", "X-1,Nama yang cukup,DINKES Dinas Kesehatan Rakyat"],
  });
  expect(told(report).filter(each => each.includes("NAME_OUTDATED"))).toEqual([]);
});

test("no-break blanks around a code, a choice and an office are none", async () => {
  const report = await send({
    Layanan: [
      "Kode,Nama,Metode Layanan,Dimiliki oleh",
      "X-1\u00A0,Nama yang cukup\u00A0 ,Elektronik\u00A0 ,DINKES\u00A0 ",
    ],
  });
  expect(errorsIn(report)).toEqual([]);
  expect(await relations()).toEqual(["X-1 OWNED_BY DINKES"]);
});

describe("A code in other capitals", () => {
  test.each(["lyn-001", "Lyn-001", "LYN–001"])("%s updates the existing element, with a warning", async code => {
    const before = await elements();
    const report = await send({ Layanan: ["Kode,Nama", `${code},Nama baru sekali`] });
    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect(told(report)).toContain("WARNING CODE_READ Layanan 2 Kode");
    expect(await elements()).toEqual(before);
  });

  test("is the same row twice in one file", async () => {
    const known = await send({ Layanan: ["Kode,Nama", "LYN-001,Satu", "lyn-001,Dua"] });
    expect(errorsIn(known)).toEqual(["ERROR DUPLICATE_IN_FILE Layanan 3 Kode"]);
    const fresh = await send({ Layanan: ["Kode,Nama", "NEW-1,Satu", "new-1,Dua"] });
    expect(errorsIn(fresh)).toEqual(["ERROR DUPLICATE_IN_FILE Layanan 3 Kode"]);
  });

  test("means a row of the same file in other cells", async () => {
    await send({ Aplikasi: ["Kode,Nama", "APP-9,Aplikasi"], "Didukung oleh": ["Dari,Ke", "lyn-001,app-9"] });
    expect(await relations()).toEqual(["LYN-001 SUPPORTED_BY APP-9"]);
  });
});
