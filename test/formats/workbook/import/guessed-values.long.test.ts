import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { story } from "./import-story.js";

const { given, send, ask } = useImports();

beforeEach(() => given(story));

const sendOne = (sheet: string, column: string, value: string) =>
  send({ [sheet]: [`Kode,Nama,${column}`, `X-1,Nama yang cukup,"${value}"`] });

describe("A value that may be the opposite of a label is refused, with the similar labels", () => {
  test.each([
    ["Aplikasi", "Status Aplikasi", "naktif", "Maksud Anda Aktif atau Tidak Aktif?"],
    ["Aplikasi", "Status Aplikasi", "Inaktif", "Maksud Anda Tidak Aktif atau Aktif?"],
    ["Aplikasi", "Status Aplikasi", "In Aktif", "Maksud Anda Tidak Aktif atau Aktif?"],
    ["Aplikasi", "Status Aplikasi", "takaktif", "Maksud Anda Tidak Aktif atau Aktif?"],
    ["Layanan", "Status Operasional", "naktif", "Maksud Anda Aktif atau Tidak Aktif?"],
    ["Layanan", "Status Operasional", "Belum Aktif", "Tidak Aktif"],
    ["Layanan", "Metode Layanan", "Non Elektronik", "Maksud Anda Elektronik"],
    ["Layanan", "Metode Layanan", "Bukan Elektronik", "Maksud Anda Elektronik"],
  ])("%s: %s %s", async (sheet, column, value, hint) => {
    const report = await sendOne(sheet, column, value);
    expect(errorsIn(report)).toEqual([`ERROR INVALID_VALUE ${sheet} 2 ${column}`]);
    expect(report.problems[0]!.message).toContain(`“${value}” harus salah satu dari `);
    expect(report.problems[0]!.message).toContain(hint);
  });
});

describe("A value that is as near to what nobody meant is refused", () => {
  test.each([
    ["Infrastruktur", "Teknik Penyimpanan", "RAID 100"],
    ["Data dan Informasi", "Sifat Data", "Terbuat"],
  ])("%s: %s %s", async (sheet, column, value) => {
    const report = await sendOne(sheet, column, value);
    expect(errorsIn(report).filter(each => each.includes("INVALID_VALUE"))).toHaveLength(1);
  });
});

describe("A misspelt value is read as the only label that it can mean, with a warning", () => {
  test.each([
    ["Elektronk", "ELECTRONIC"],
    ["Tatap Mka", "FACE_TO_FACE"],
  ])("Metode Layanan %s", async (value, method) => {
    const report = await sendOne("Layanan", "Metode Layanan", value);
    expect(told(report)).toContain("WARNING VALUE_GUESSED Layanan 2 Metode Layanan");
    const { data } = await ask(`{ service(ref: "service:X-1") { method } }`);
    expect(data!.service).toEqual({ method });
  });

  test.each(["Tida Aktif", "tidk aktif"])("a negation that is misspelt stays one: %s", async value => {
    await sendOne("Aplikasi", "Status Aplikasi", value);
    const { data } = await ask(`{ application(ref: "application:X-1") { applicationStatus } }`);
    expect(data!.application).toEqual({ applicationStatus: "INACTIVE" });
  });
});

describe("Other words for a value are read without a warning", () => {
  test.each([
    ["service", "Layanan", "Metode Layanan", "Daring", "method", "ELECTRONIC"],
    ["service", "Layanan", "Metode Layanan", "online", "method", "ELECTRONIC"],
    ["service", "Layanan", "Metode Layanan", "Luring", "method", "FACE_TO_FACE"],
    ["service", "Layanan", "Metode Layanan", "Online & Offline", "method", "HYBRID"],
    ["service", "Layanan", "Target Layanan", "ASN", "audience", ["CIVIL_SERVANT"]],
    ["application", "Aplikasi", "Basis Aplikasi", "Website", "platforms", ["WEB"]],
    ["application", "Aplikasi", "Status Aplikasi", "Non-Aktif", "applicationStatus", "INACTIVE"],
    ["dataAsset", "Data dan Informasi", "Validitas Data", "Triwulan", "updateCycle", "QUARTERLY"],
  ])("%s: %s %s %s", async (field, sheet, column, value, property, expected) => {
    const report = await sendOne(sheet, column, value);
    expect(report).toMatchObject({ status: 200, created: 1 });
    expect(told(report).filter(each => each.includes("GUESSED"))).toEqual([]);
    const { data } = await ask(`{ ${field}(ref: "${field}:X-1") { ${property} } }`);
    expect(data![field]).toEqual({ [property]: expected });
  });
});

describe("Yes and no are read as people mark them", () => {
  test.each(["Ya", "y", "1", "Ada", "Sudah", "√", "✓", "✔", "✔️", "Benar", "v"])("%s is yes", async value => {
    await sendOne("Aplikasi", "API Internal", value);
    const { data } = await ask(`{ application(ref: "application:X-1") { hasInternalApi } }`);
    expect(data!.application).toEqual({ hasInternalApi: true });
  });

  test.each(["Tidak", "T", "n", "0", "Belum", "Tidak Ada", "belum ada."])("%s is no", async value => {
    await sendOne("Aplikasi", "API Internal", value);
    const { data } = await ask(`{ application(ref: "application:X-1") { hasInternalApi } }`);
    expect(data!.application).toEqual({ hasInternalApi: false });
  });

  test("a cross is either, so it is refused", async () => {
    const report = await sendOne("Aplikasi", "API Internal", "x");
    expect(report.problems[0]!.message).toBe("“x” harus ya atau tidak.");
  });
});
