import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { filesIn } from "./documents/files-in.js";

const printed = ["src/web/answers.ts"];
const sources = filesIn("src", ".ts", ".tsx")
  .filter(file => !printed.includes(file))
  .map(file => ({ file, text: readFileSync(file, "utf8") }));

test("only the settings read the environment", () => {
  const readers = sources.filter(({ text }) => text.includes("process.env")).map(({ file }) => file);
  expect(readers).toEqual(["src/config.ts"]);
});

/** Mapping tables of other formats, which may name kinds and relations because they are separate files. */
const foreignTables = [
  ...["archimate/archimate-relations.ts", "archimate/archimate-types.ts"],
  ...["sia/business-sheets.ts", "sia/infrastructure-sheets.ts", "sia/security-sheets.ts"],
  "workbook/import/header-aliases.ts",
].map(file => `src/formats/${file}`);

test("the engine knows no kind by name, but for the one that answers for all others", () => {
  const kinds = sources.flatMap(({ text }) =>
    [...text.matchAll(/export class (\w+) extends Element\b/g)].map(([, kind]) => kind),
  );
  const comments = /\/\*[\s\S]*?\*\/|\/\/.*/g;
  const knows = ({ text }: { text: string }) =>
    new RegExp(`\\b(${kinds.join("|")})\\b`).test(text.replace(comments, ""));
  const engine = sources.filter(({ file }) => !/^src\/(metamodel|questions|web)\//.test(file));
  expect(kinds).toContain("Opd");
  expect(engine.filter(knows).map(({ file }) => file)).toEqual(["src/graph/responsible.ts", ...foreignTables]);
});

/**
 * Other writers: a wrapper (no data), the daily refresh of responsible OPDs, constraints, snapshots, accounts, comments,
 * events and their origins, the check of the record key, the links of older records, migrations, the time of the last
 * backup, and the places of webhooks. A restore writes into an empty graph.
 */
test("only one place writes: nothing but the write path opens a write transaction on elements", () => {
  const writers = sources.filter(({ text }) => /database\.write\(/.test(text)).map(({ file }) => file);
  expect(
    writers.filter(
      file =>
        ![
          "src/questions/snapshots/write-snapshots.ts",
          "src/repository/constraints.ts",
          "src/access/accounts/change-account.ts",
          "src/access/accounts/add-account.ts",
          "src/repository/accounts/write-accounts.ts",
          "src/access/accounts/credentials.ts",
          "src/graph/request-database.ts",
          "src/repository/record/chain-older-records.ts",
          "src/repository/comments/write-comments.ts",
          "src/record/require-record-key.ts",
          "src/record/events/erase-origins.ts",
          "src/record/events/event-recorder.ts",
          "src/access/accounts/erase-account.ts",
          "src/repository/changes/apply-changes.ts",
          "src/start/daily-refresh.ts",
          "src/backup/last-backup.ts",
          "src/repository/webhooks/deliveries.ts",
          ...["migrate", "0001-words-of-texts", "0002-confidentiality", "0004-write-gates"].map(
            name => `src/repository/migrations/${name}.ts`,
          ),
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

/** Names of variables for conditions that contain `visible`. */
const judges = ["shownRecord", "counts", "readable", "isEntered", "decisionHolds", "isPlan", "isThere", "delivers"];

/** Nodes whose `visible` is in another file, or in a condition shared by all branches of the statement. */
const judgedElsewhere: Record<string, string[]> = {
  "src/questions/coverage-gaps/find-coverage-gaps.ts": ["r"],
  "src/questions/functions/served-functions.ts": ["e"],
  "src/questions/overlaps/compile-profiles.ts": ["e"],
  "src/graph/overlay.ts": ["source", "target"],
  // A backup copies everything, for whoever has the database.
  "src/backup/copy-graph.ts": ["node", "g"],
  "src/backup/load-graph.ts": ["n", "source", "target"],
  "src/backup/unfinished-restore.ts": ["n", "database"],
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
 * Returns the variables of labelled nodes in Cypher patterns, including those inserted by templates. A node without
 * label was matched before. Nodes with former names reveal only the id of an element, which has its own check; accounts,
 * their credentials, comments, events, the check of the record key, webhooks, locks and marks of the database are no elements.
 */
function namesMatchedIn(text: string): string[] {
  const patterns = text.matchAll(/[`\s]MATCH ((?:(?!\b(?:WHERE|RETURN|WITH|CALL|SET|DELETE)\b|`).)*)/gs);
  return [...patterns].flatMap(([, pattern]) =>
    [
      ...pattern!.matchAll(
        /\((?:\$\{)?(\w+)\}?:(?!Former|Account|Credential|Comment|RecordKey|Event|Origin|Lock|WriteGate|SchemaVersion|Restore|Webhook)/g,
      ),
    ].map(([, name]) => name!),
  );
}
