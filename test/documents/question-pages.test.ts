import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { questionPages } from "../../src/cli/question-page.js";

const folder = "docs/questions";
const pages = questionPages();

test("docs/questions has a page for each question: npm run docs:questions", () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()])("docs/questions/%s is up to date: npm run docs:questions prints it", file => {
  expect(readFileSync(`${folder}/${file}`, "utf8")).toBe(pages.get(file));
});
