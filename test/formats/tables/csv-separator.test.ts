import { expect, test } from "@jest/globals";
import { cpuTimeOf } from "../../support/cpu-time.js";
import { rowsOf } from "./made-files.js";

const lastRow = async (...lines: string[]) => (await rowsOf(lines.join("\r\n"))).at(-1)!.cells;

test.each([
  ["a title without any", ["DAFTAR LAYANAN OPD", "Kode;Nama;Metode", "A;Satu;Hybrid"]],
  ["a title with others", ["DAFTAR LAYANAN, OPD, TAHUN, 2026, REV;;", "Kode;Nama;Metode", "A;Satu;Hybrid"]],
  ["a title alone with others", ["LAYANAN, OPD, 2026", "", "Kode;Nama;Metode", "A;Satu;Hybrid"]],
  ["two lines of titles", ["PEMERINTAH, PROVINSI, MALUKU", "Ambon, 2026", "Kode;Nama;Metode", "A;Satu;Hybrid"]],
  ["commas in cells", ["Kode;Nama, resmi;Metode", "B;Izin, baru;x", "A;Satu;Hybrid"]],
  ["commas of fractions", ["Kode;Nama;Biaya (Rp, juta)", "B;Dua;1,5", "A;Satu;Hybrid"]],
  ["lists in cells of commas", ["Kode,Nama,Metode", "B,PHP; Go,x", "A,Satu,Hybrid"]],
  ["a title with semicolons over commas", ["DAFTAR; LAYANAN; OPD", "Kode,Nama,Metode", "B,x,y", "A,Satu,Hybrid"]],
  ["tabs below a title with commas", ["LAYANAN, OPD, 2026", "Kode\tNama\tMetode", "A\tSatu\tHybrid"]],
  ["the line that Excel writes", ["sep=;", "Kode;Nama, resmi, lengkap;Metode", "A;Satu;Hybrid"]],
  ["a cell of several lines", ["Kode;Nama;Metode", 'B;"a, b\nc, d, e\nf, g, h";x', "A;Satu;Hybrid"]],
])("the separator of a table is found below or beside %s", async (_, lines) => {
  expect(await lastRow(...lines)).toEqual(["A", "Satu", "Hybrid"]);
});

test("a file of quotation marks without end is judged at once", async () => {
  const text = `Kode;Nama\n"${'a""'.repeat(200_000)}`;
  const judged = () => expect(rowsOf(text)).rejects.toMatchObject({ rule: "FILE_TRUNCATED" });
  expect(await cpuTimeOf(judged)).toBeLessThan(5_000);
});
