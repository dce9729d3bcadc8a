import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { filesIn } from "./files-in.js";
import { titlesIn } from "./titles-in.js";

/** A comment, a description of the contract or the title of a test, and the line of the file where it begins. */
interface Prose {
  place: string;
  text: string;
  /** A docstring, description or title begins with its subject; a comment within a function may begin with anything. */
  begins: boolean;
}

/** Openings that make a riddle of a docstring: they name no subject. */
const riddle = /^(what|whether|who|whom|whose|of what|of whom|where|how)\b/i;

/** Words with which this code was once written instead of those of its field, and what to write. */
const avoided: [pattern: RegExp, instead: string][] = [
  [/\b(un)?told\b/i, "reported, listed, shown"],
  [/\b(un)?said\b/i, "stated, named, given"],
  [/\b(asked|asks)\b/i, "requested, queried, called, evaluated"],
  [/\bkept\b/i, "stored, cached, held, retained"],
  [/\bstands? (in|for|beside|here|there|as)\b/i, "is, replaces, is listed in"],
  [/\bunless said\b/i, "Default: …"],
  [/\b(hangs|goes) (on|by)\b/i, "depends on, uses"],
  [/\bas is\b(?! (one|a) )/, "unchanged"],
  [/\bwhat there is\b/i, "the existing …"],
  [/\b(of whom|be it|likewise|all the same)\b/i, "plain words"],
];

/** Sentences that need such a word, each with the reason. At most 20. */
const exceptions: [start: string, reason: string][] = [];

const plain = (comment: string) =>
  comment
    .replace(/^\/\*\*?|\*\/$/g, "")
    .replace(/^\s*\* ?/gm, "")
    .trim();

/** Code in backticks, quotations and names of values in titles are data, not prose. */
const withoutQuotes = (text: string) => text.replace(/`[^`]*`|“[^”]*”|"[^"]*"|\$\w+/g, "…");

const lineOf = (source: string, index: number) => source.slice(0, index).split("\n").length;

function proseOf(file: string): Prose[] {
  const source = readFileSync(file, "utf8");
  const found = (pattern: RegExp, begins: boolean) =>
    [...source.matchAll(pattern)].map(match => ({
      place: `${file}:${lineOf(source, match.index)}`,
      text: plain(match[1]!),
      begins,
    }));
  return [
    ...found(/(\/\*\*[\s\S]*?\*\/)/g, true),
    ...found(/description:\s*["`]([^"`]+)["`]/g, true),
    ...found(/^\s*\/\/ ?(.*)$/gm, false),
    ...[...titlesIn(file)].map(({ line, text }) => ({ place: `${file}:${line}`, text, begins: true })),
  ];
}

const prose = ["src", "test"]
  .flatMap(folder => filesIn(folder, ".ts", ".tsx", ".mjs"))
  .filter(file => file !== "test/documents/english.test.ts")
  .flatMap(proseOf);

const isExcepted = ({ text }: Prose) => exceptions.some(([start]) => text.startsWith(start));

test("no docstring, description or title of a test begins with a riddle", () => {
  const riddles = prose.filter(each => each.begins && riddle.test(each.text) && !isExcepted(each));
  expect(riddles.map(({ place, text }) => `${place}: ${text.slice(0, 60)}`)).toEqual([]);
});

test.each(avoided)("nothing is written with %s", (pattern, instead) => {
  const found = prose.filter(each => pattern.test(withoutQuotes(each.text)) && !isExcepted(each));
  expect(found.map(({ place, text }) => `${place}: ${text.slice(0, 80)} → ${instead}`)).toEqual([]);
});

test("titles include those of tables of cases", () => {
  const titles = [...titlesIn("test/documents/english.test.ts")].map(({ text }) => text);
  expect(titles).toContain("nothing is written with %s");
});

test("at most 20 sentences are excepted, each of which exists", () => {
  expect(exceptions.length).toBeLessThanOrEqual(20);
  expect(exceptions.filter(([start]) => !prose.some(({ text }) => text.startsWith(start)))).toEqual([]);
});
