import { expect, test } from "@jest/globals";
import { readOptions } from "./options.js";

const ofSizes =
  (...words: string[]) =>
  () =>
    readOptions(words, [])?.sizes;

test("sizes of the bench are one word, growing; a second word is refused rather than left out", () => {
  expect(ofSizes("20,1")()).toEqual([1, 20]);
  expect(ofSizes("1", "2")).toThrow("with commas: 1,2");
});
