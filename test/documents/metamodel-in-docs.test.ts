import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { End, Relation } from "../../src/metamodel/define/index.js";
import { metamodel } from "../../src/metamodel/metamodel.js";

const namesIn = (cell: string) => cell.split(", ").map(name => name.replaceAll("`", ""));

/** Returns the rows of the table of dependencies in docs/severity.md, one line for each source and type. */
function documented(): string[] {
  const [, table = ""] = /## The dependencies\n([\s\S]+?)\n## /.exec(readFileSync("docs/severity.md", "utf8"))!;
  const rows = [...table.matchAll(/^\| (.+?) \| (`.+?) \| (\w+) \| (.*?) ?\| (.*?) ?\|$/gm)];
  return rows.flatMap(([, sources, types, target, vital, together]) =>
    namesIn(sources!).flatMap(source => namesIn(types!).map(type => [source, type, target, vital, together].join(" "))),
  );
}

const nameOf = (end: End) => (end.name === "Element" ? "any" : end.name);

function declared({ source, type, target, vital, together }: Relation): string {
  const marks = [typeof vital === "object" ? "primary of electronic" : vital ? "yes" : "", together ? "yes" : ""];
  return [nameOf(source), type, nameOf(target), ...marks].join(" ");
}

test("docs/severity.md lists all dependencies as the metamodel declares them", () => {
  const dependencies = metamodel.relations.filter(({ carriesImpact }) => carriesImpact);
  expect(documented().sort()).toEqual(dependencies.map(declared).sort());
});

test("docs/glossary.md names every kind", () => {
  const named = [...readFileSync("docs/glossary.md", "utf8").matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(metamodel.kinds.map(({ name }) => name).filter(name => !named.includes(name))).toEqual([]);
});
