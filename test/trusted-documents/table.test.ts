import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";

const row = /^\| Q(\d+) \| (.+?) \| (.+?) \| (?:\[(Q\d\d)\]\(\4\.graphql\)|comes with .+|`(?:GET|POST) \/.+`) \|$/;
const rows = readFileSync("schema/questions/README.md", "utf8")
  .split("\n")
  .filter(line => line.startsWith("| Q"))
  .map(line => row.exec(line) ?? [line])
  .map(([, number, , , document]) => ({ number: Number(number), document }));

describe("The table of the questions", () => {
  test("holds the 52 of the field and what came after, in order and none left out", () => {
    expect(rows.length).toBeGreaterThanOrEqual(52);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  test("leads to every document there is, each named after its number, and to no other", () => {
    const documents = rows.filter(({ document }) => document);
    const named = documents.map(({ number }) => `Q${String(number).padStart(2, "0")}`);
    expect(documents.map(({ document }) => document)).toEqual(named);
    expect(named).toEqual(readQuestions().map(({ name }) => name));
  });

  test("leaves no document without an answer that a person has read", () => {
    const asked = readdirSync("test/trusted-documents")
      .map(file => readFileSync(`test/trusted-documents/${file}`, "utf8"))
      .join();
    expect(readQuestions().filter(({ name }) => !asked.includes(`"${name}"`))).toEqual([]);
  });
});
