import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { decisionIndex, decisionIndexFile, decisionsFolder, readDecisions } from "../../src/cli/decision-index.js";

const read = (file: string) => readFileSync(file, "utf8");

const markdownIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(file => file.endsWith(".md"))
    .map(file => path.join(folder, file));

const documents = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "seeds/README.md", "schema/questions/README.md"],
  ...markdownIn("docs"),
];

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`]*`/g, "code");

/** Anchors of a document's headings, as GitHub and GitLab make them. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

function isBroken(document: string, link: string): boolean {
  const [file, anchor] = link.split("#") as [string, string?];
  const target = file ? path.join(path.dirname(document), file) : document;
  return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
}

describe("Documents", () => {
  test.each(documents)("%s links only to files and headings that exist", document => {
    const links = [...withoutCode(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    const relative = links.filter(link => !/^[a-z]+:/.test(link));
    expect(relative.filter(link => isBroken(document, link))).toEqual([]);
  });

  test("name only npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = documents.flatMap(document => [...read(document).matchAll(/npm run (?:-s )?([\w:]+)/g)]);
    expect(named.map(([, script]) => script).filter(script => !(script! in scripts))).toEqual([]);
  });

  test("begin with a README of at most 120 lines", () => {
    expect(read("README.md").split("\n").length - 1).toBeLessThanOrEqual(120);
  });
});

describe("Decisions", () => {
  const decisions = readDecisions();

  test("are numbered without a gap, and files have the number of their title", () => {
    expect(decisions.map(({ number }) => Number(number))).toEqual(decisions.map((_, index) => index + 1));
    expect(decisions.filter(({ file, number }) => !file.startsWith(`${number}-`))).toEqual([]);
  });

  test("are all in the index: npm run docs", () => {
    expect(read(decisionIndexFile)).toBe(decisionIndex(decisions));
  });

  test.each(decisions)("$number has a context, a decision and its consequences in 40 lines", ({ file }) => {
    const text = read(`${decisionsFolder}/${file}`);
    const [, ...sections] = text.split(/^## /m).map(section => section.split("\n\n", 2));
    expect(sections.map(([title]) => title)).toEqual(["Context", "Decision", "Consequences"]);
    expect(sections.filter(([, body = ""]) => body.trim() === "")).toEqual([]);
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(40);
  });
});

test("Comments cite only documents that exist", () => {
  const sources = ["src", "test"].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter(file => file.endsWith(".ts"))
      .map(file => path.join(folder, file)),
  );
  const cited = sources.flatMap(file =>
    [...read(file).matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([document]) => document),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter(document => !existsSync(document))).toEqual([]);
});
