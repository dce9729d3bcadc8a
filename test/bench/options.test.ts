import { expect, test } from "@jest/globals";
import { compare } from "./against/compare.js";
import { readOptions } from "./options.js";

const ofSizes =
  (...words: string[]) =>
  () =>
    readOptions(words, [])?.sizes;

test("sizes of the bench are one word, growing; a second word is refused rather than left out", () => {
  expect(ofSizes("20,1")()).toEqual([1, 20]);
  expect(ofSizes("1", "2")).toThrow("with commas: 1,2");
});

const rows = [{ name: "two levels" }, { name: "filter three deep, count, facets" }];
const againstMain = (...words: string[]) => readOptions(["--against", "main", ...words], [], rows);

test("against another tree, six pairs of all rows are measured; a count and name prefixes select fewer", () => {
  expect(againstMain()).toMatchObject({ against: "main", pairs: 6, sizes: [1], only: rows.map(({ name }) => name) });
  expect(againstMain("20", "--pairs", "3", "--only", "filter")).toMatchObject({
    pairs: 3,
    sizes: [20],
    only: ["filter"],
  });
  expect(() => againstMain("--only", "three")).toThrow(
    'no row that begins with "three"; there are: two levels; filter',
  );
});

test("requests of an account name its role, and need another tree to compare with", () => {
  expect(againstMain("--as", "EDITOR")).toMatchObject({ as: "EDITOR" });
  expect(() => againstMain("--as", "BUPATI")).toThrow('no role "BUPATI"; there are PUBLIC,');
  expect(() => readOptions(["--as", "STAFF"], [])).toThrow("--as requires --against");
});

test("trees are compared by the median of the ratios within pairs, so that noise which lasts meets both", () => {
  const turn = (perSecond: number) => ({ perSecond, cpuMs: 1000 / perSecond });
  const pair = (ours: number, other: number) => ({ ours: turn(ours), other: turn(other) });
  // The machine becomes three times as slow during the run.
  expect(compare([pair(300, 200), pair(160, 100), pair(90, 60)])).toEqual({
    ours: turn(160),
    other: turn(100),
    ratio: { median: 1.5, least: 1.5, most: 1.6 },
    cpuRatio: expect.closeTo(1 / 1.5),
  });
});
