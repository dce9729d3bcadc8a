import { parseArgs } from "node:util";
import { type RoleName, roles } from "../../src/access/roles.js";
import type { Section } from "./section.js";

export interface BenchOptions {
  /** Numbers of governments, ascending. */
  sizes: number[];
  /** Names of sections; with `--against`, prefixes of row names. */
  only: string[];
  /** Seconds per contender and request, in turns of a third. */
  seconds: number;
  /** Commit that is measured beside this checkout instead of the sections. */
  against?: string;
  /** Role of the account that sends the requests to this checkout. Default: no accounts. */
  as?: RoleName;
  /** Number of pairs per row. */
  pairs: number;
  json?: string;
  svg?: string;
  /** Folder for CPU profiles of this server, one per size. */
  profile?: string;
}

/** Parses the command line; undefined for `--help`. Throws an Error that explains an invalid option. */
export function readOptions(
  args: string[],
  sections: readonly Section[],
  rows: readonly { name: string }[] = [],
): BenchOptions | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      only: { type: "string" },
      seconds: { type: "string" },
      against: { type: "string" },
      as: { type: "string" },
      pairs: { type: "string", default: "6" },
      json: { type: "string" },
      svg: { type: "string" },
      profile: { type: "string" },
    },
  });
  if (values.help) return undefined;
  if (positionals.length > 1) throw new Error(`Sizes are one word, with commas: ${positionals.join(",")}.`);
  const { json, svg, profile, against } = values;
  const only = against === undefined ? sectionsIn(values.only, sections) : rowsIn(values.only, rows);
  const seconds = positive(values.seconds ?? (against === undefined ? "4.5" : "3"));
  const pairs = positive(values.pairs);
  const as = roleIn(values.as);
  if (as && against === undefined) throw new Error("--as requires --against.");
  return { sizes: sizesIn(positionals[0] ?? "1"), only, seconds, against, as, pairs, json, svg, profile };
}

function roleIn(word: string | undefined): RoleName | undefined {
  if (word === undefined || Object.hasOwn(roles, word)) return word as RoleName | undefined;
  throw new Error(`There is no role "${word}"; there are ${Object.keys(roles).join(", ")}.`);
}

function sectionsIn(words: string | undefined, sections: readonly Section[]): string[] {
  const known = sections.map(({ name }) => name);
  const only = words?.split(",") ?? sections.filter(({ isDefault }) => isDefault).map(({ name }) => name);
  const unknown = only.find(name => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no section "${unknown}"; there are ${known.join(", ")}.`);
  return only;
}

/** Matches rows by prefix, because their names contain commas. */
function rowsIn(words: string | undefined, rows: readonly { name: string }[]): string[] {
  const only = words?.split(",") ?? rows.map(({ name }) => name);
  const unknown = only.find(word => !rows.some(({ name }) => name.startsWith(word)));
  const known = rows.map(({ name }) => name).join("; ");
  if (unknown !== undefined) throw new Error(`There is no row that begins with "${unknown}"; there are: ${known}.`);
  return only;
}

/** Text of `--help`. */
export const help = (sections: readonly Section[]): string => `npm run bench [-- SIZES] [OPTIONS]

Measures on an engine and a synthetic archipelago of its own. SIZES are numbers of governments, of 2,600 elements each
(1 when left out; 1,20,200 for growth); every section runs at every size. The default takes less than ten minutes.

Sections:
${sections.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join("\n")}

contenders: answers are compared once, all are warmed up as long, then asked in three turns each; no answer is kept, but for
the last row. CPU ms is the process's own per request, Neo4j CPU ms what Neo4j took for it. The bare driver sends the
very statements that this server sent.
questions: 30 times each (as often as fits into 20 s, 3 times at least), without HTTP; "÷ driver" is the median over
that of the same statements through the bare driver, "÷ first size" what growth costs. "db hits" are looks at the store,
as Neo4j counts them once more at the end: the same however busy the machine is.

--against COMMIT measures this tree and that of a commit (in a worktree of git, removed afterwards) in place of the sections:
servers of both on the one Neo4j, asked in turns. Printed are medians over the pairs, ours ÷ theirs within a pair, and its
least and most: a difference is one when these are on one side of 1. It compares work that is committed with what stands here.

Options:
  --against COMMIT this tree beside that one, row by row
  --as ROLE        this tree is asked by an account of this role, an EDITOR by one of the OPD G1-OPD-0; the other tree gets the
                   same requests with the same token. Without it there are no accounts, and who asks sees everything
  --pairs N        turns of both (6), half of them after a new start in the opposite order
  --only A,B       these sections (${sections.filter(({ isDefault }) => isDefault).map(({ name }) => name)}); with --against rows that begin so
  --seconds N      how long each contender is asked each request, in three turns (4.5); with --against, a turn (3)
  --json FILE      everything that was measured
  --svg FILE       a chart of the contenders at the last size
  --profile FOLDER CPU profiles of this server under load, for Chrome's DevTools
`;

function sizesIn(text: string): number[] {
  const sizes = text.split(",").map(positive);
  if (!sizes.every(Number.isInteger)) throw new Error(`"${text}" are no whole numbers of governments.`);
  return sizes.sort((one, other) => one - other);
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`"${text}" is no number above zero.`);
  return number;
}
