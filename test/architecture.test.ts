import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

/** Each folder of src/ and the folders it may use besides itself. */
const mayUse: Record<string, string[]> = {
  metamodel: [],
  database: [],
  repository: ["metamodel", "database"],
  analysis: ["metamodel", "database", "repository"],
  exchange: ["metamodel", "database", "repository", "analysis"],
  server: ["metamodel", "database", "repository", "analysis", "exchange"],
  dashboard: [],
};

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(".ts"))
    .map(entry => path.join(entry.parentPath, entry.name));

const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(([, to]) =>
    path.join(path.dirname(file), to!),
  );

const sources = filesIn("src").map(file => ({ file, text: readFileSync(file, "utf8") }));

test.each(
  readdirSync("src", { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name),
)("src/%s uses only the folders it may", folder => {
  const used = filesIn(`src/${folder}`)
    .flatMap(importsOf)
    .map(file => path.relative("src", file).split(path.sep)[0]!);
  expect(used.filter(each => each !== folder && !mayUse[folder]!.includes(each))).toEqual([]);
});

test("only the settings read the environment", () => {
  const readers = sources.filter(({ text }) => text.includes("process.env")).map(({ file }) => file);
  expect(readers).toEqual(["src/server/config.ts"]);
});

/** Tables of what is what in a foreign format stand beside the engine, in files of their own. */
const foreignTables = [
  ...["archimate/archimate-relations.ts", "archimate/archimate-types.ts"],
  ...["sia/business-sheets.ts", "sia/infrastructure-sheets.ts", "sia/security-sheets.ts"],
].map(file => `src/exchange/${file}`);

test("the engine knows no kind by name, but for the one that answers for all others", () => {
  const kinds = sources.flatMap(({ text }) =>
    [...text.matchAll(/export class (\w+) extends Element\b/g)].map(([, kind]) => kind),
  );
  const comments = /\/\*[\s\S]*?\*\/|\/\/.*/g;
  const knows = ({ text }: { text: string }) =>
    new RegExp(`\\b(${kinds.join("|")})\\b`).test(text.replace(comments, ""));
  const engine = sources.filter(({ file }) => !/^src\/(metamodel|analysis|dashboard)\//.test(file));
  expect(kinds).toContain("Opd");
  expect(engine.filter(knows).map(({ file }) => file)).toEqual([
    ...foreignTables,
    "src/repository/writing/responsible.ts",
  ]);
});

/** What the other writers keep: nothing (a wrapper), who answers for what as days pass, constraints, and counts of a day. */
test("only one place writes: nothing but the write path opens a write transaction on elements", () => {
  const writers = sources.filter(({ text }) => /database\.write\(/.test(text)).map(({ file }) => file);
  expect(
    writers.filter(
      file =>
        ![
          "src/analysis/snapshots/write-snapshots.ts",
          "src/repository/constraints.ts",
          "src/repository/request-database.ts",
          "src/repository/provide-constraints.ts",
          "src/repository/writing/apply-changes.ts",
          "src/server/daily-refresh.ts",
        ].includes(file),
    ),
  ).toEqual([]);
});

test("no file is longer than 150 lines", () => {
  expect(sources.filter(({ text }) => text.split("\n").length > 151).map(({ file }) => file)).toEqual([]);
});

test("Cypher stays out of resolvers", () => {
  const resolvers = sources.filter(({ file }) => /-resolver\.ts$/.test(file));
  expect(resolvers.filter(({ text }) => /\bMATCH \(/.test(text)).map(({ file }) => file)).toEqual([]);
});

/** Where a condition that holds the one of who may see is made for a variable by another name. */
const judges = ["counts", "readable", "isEntered", "decisionHolds", "isThere", "delivers"];

/** Nodes that take it in another file, or in a condition that all branches of the statement share. */
const judgedElsewhere: Record<string, string[]> = {
  "src/analysis/coverage-gaps/find-coverage-gaps.ts": ["r"],
  "src/analysis/functions/served-functions.ts": ["e"],
  "src/analysis/overlaps/compile-profiles.ts": ["e"],
  "src/repository/reading/overlay.ts": ["source", "target"],
};

test("every MATCH of an element takes the one condition of who may see it", () => {
  const unjudged = sources.flatMap(({ file, text }) =>
    namesMatchedIn(text.replace(/\/\*\*.*?\*\//gs, ""))
      .filter(name => !new RegExp(`(visible\\([\\w.]+, |(${judges.join("|")})\\()"?${name}"?[,)]`).test(text))
      .filter(name => !judgedElsewhere[file]?.includes(name))
      .map(name => `${file}: ${name}`),
  );
  expect(unjudged).toEqual([]);
});

/**
 * Variables of the labelled nodes in Cypher patterns, those that a template puts in included; a node found before has no
 * label. A former name tells nothing but the id of an element, which is judged itself.
 */
function namesMatchedIn(text: string): string[] {
  const patterns = text.matchAll(/[`\s]MATCH ((?:(?!\b(?:WHERE|RETURN|WITH|CALL|SET|DELETE)\b|`).)*)/gs);
  return [...patterns].flatMap(([, pattern]) =>
    [...pattern!.matchAll(/\((?:\$\{)?(\w+)\}?:(?!Former)/g)].map(([, name]) => name!),
  );
}
