import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { questionPages } from "../../src/cli/question-page.js";

const folder = "docs/questions";

test("every question has its page in docs, as its declaration and the contract say (npm run docs:questions)", () => {
  const pages = questionPages();
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect(readFileSync(`${folder}/${file}`, "utf8")).toBe(text);
});
