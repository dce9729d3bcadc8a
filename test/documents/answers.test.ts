import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { printed } from "../trusted-documents/print-answers.js";

test.each(Object.keys(printed))("%s is up to date: npm run schema prints it", async file => {
  expect(readFileSync(file, "utf8")).toBe(await printed[file]!());
});
