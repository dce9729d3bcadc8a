import { expect, test } from "@jest/globals";
import {
  codesIn,
  elementsIn,
  joinAttributes,
  joinList,
  nameElement,
  nameElements,
  neutralise,
  restore,
  splitAttributes,
  splitList,
} from "../../../src/formats/workbook/cell-text.js";
import { fromXlsxText, toXml } from "../../../src/formats/workbook/xlsx/xml-text.js";

test.each([
  ["=1+1"],
  ["+62 911"],
  ["-"],
  ["@x"],
  ["\tx"],
  ["'=1"],
  ["''=1"],
  ["'kutip"],
  ["biasa"],
  ["＝1"],
  [" depan"],
  ["belakang\n"],
  [" =1"],
  ['" a "'],
  ['"a"'],
  ['""" a """'],
  ['\'" a "'],
])("the text %j is no formula in a cell, and is read back as it was from a cell that was trimmed", text => {
  expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r＝]/);
  expect(restore(neutralise(text).trim())).toBe(text);
});

test.each([
  ...[[["a; b", "c"]], [[""]], [['"x"', "y"]], [[" a ", "b"]], [["a\nb", '";']], [[]]],
  ...[[["a\r\nb\n\nc", "d"]], [["1. a", "2. b"]], [["1. a"]], [["- a", "-b", "• c"]], [["a) x", "b) y"]], [["(1) a"]]],
])("the values %j share a cell and are read back as they were", values => {
  expect(splitList(joinList(values))).toEqual(values);
});

test("people may write several values without much care", () => {
  expect(splitList(" a;b; ;c ;")).toEqual(["a", "b", "c"]);
});

test.each([
  ["a\nb\r\n\nc; d", ["a", "b", "c", "d"]],
  ["1. a\n2. b\n3) c", ["a", "b", "c"]],
  ["1. a; 2. b", ["a", "b"]],
  ["1. a", ["a"]],
  ["2. a\n3. b", ["2. a", "3. b"]],
  ["A. Yani", ["A. Yani"]],
  ["a. x\nb. y", ["x", "y"]],
  ["- a\n• b\n–c\n-5", ["a", "b", "c", "-5"]],
  ["•\n• a", ["a"]],
])("people put values in lines, with or without marks: %j", (text, values) => {
  expect(splitList(text)).toEqual(values);
});

test.each([
  "1. A-1\n2. A-2",
  "1. A-1; 2. A-2",
  "1. A-1;\n2. A-2",
  "- A-1\n- A-2",
  "A-1\nA-2",
  "a) A-1 Nama\nb) A-2 Nama",
])("people name elements in lines, with or without marks: %j", text => {
  expect(codesIn(text)).toEqual(["A-1", "A-2"]);
});

test("an element whose code looks like a mark, or whose name has lines, is read back by its code", () => {
  const elements = ["1.", "a)", "-", "A"].map(code => ({ code, name: "Nama\nbaris dua" }));
  const cell = nameElements(elements);
  expect(codesIn(cell)).toEqual(elements.map(({ code }) => code));
  expect(elementsIn(cell).every(({ lines }) => lines === undefined)).toBe(true);
});

test("an element is read by its code alone, whatever its name contains", () => {
  const cell = [
    { code: "APP-1", name: "Cuti; izin; LYN-9" },
    { code: "KODE SPASI", name: "Dua kata" },
    { code: "RAL.01", qualifier: "Perpres 132/2022", name: "Ekonomi" },
  ].map(nameElement);
  expect(cell).toEqual(["APP-1 Cuti, izin, LYN-9", '"KODE SPASI" Dua kata', '"RAL.01@Perpres 132/2022" Ekonomi']);
  expect(codesIn(cell.join("; "))).toEqual(["APP-1", "KODE SPASI", "RAL.01@Perpres 132/2022"]);
});

test("codes may be typed without their names", () => {
  expect(codesIn("APP-1;APP-2 ;  APP-3 SIMPEG")).toEqual(["APP-1", "APP-2", "APP-3"]);
});

test("properties of a foreign model are read back as they were", () => {
  const attributes = [
    { name: "a=b\\", value: "x; = y" },
    { name: "kosong", value: "" },
  ];
  expect(splitAttributes(joinAttributes(attributes))).toEqual(attributes);
  expect(splitAttributes("tanpa nilai")).toBeUndefined();
});

test("characters that XML cannot hold are escaped in a workbook as spreadsheets do", () => {
  const text = "a\u0001b & <c> _x0041_ \ud800";
  const xml = toXml(text);
  expect(xml).toBe("a_x0001_b &amp; &lt;c&gt; _x005F_x0041_ _xD800_");
  expect(fromXlsxText(xml.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))).toBe(text);
});
