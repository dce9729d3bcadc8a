import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import type { Window } from "../../repository/elements/offset-page.js";
import type { Responsible } from "../element-count.js";
import { totalOf } from "../element-count.js";
import { compileFindings, type FindingsOptions } from "./compile-findings.js";

/** Violation of a rule by an element. */
export interface FoundFinding {
  id: string;
  kind: string;
  rule: string;
  property: string | null;
  asOf: string;
}

/** Number of findings of one rule, kind and OPD. Findings set aside by a decision have rows of their own. */
export interface FindingCount extends Responsible {
  rule: string;
  kind: string;
  isSetAside: boolean;
  count: number;
}

const order = "ORDER BY rank, x.code, x.kind, x.id, property";

/** Counts all findings, in a number of statements that depends on the number of rules only. */
export async function countFindings(context: Context, options: FindingsOptions): Promise<FindingCount[]> {
  const tally: Ending = ({
    scope,
    day,
  }) => `WITH rank, rule, x.kind AS kind, ${responsibleFor("x", { day }, scope)} AS responsible, isSetAside, count(*) AS count
    OPTIONAL MATCH (opd:Element {id: responsible}) WHERE ${visible(context.viewer, "opd")}
    RETURN rule, kind, responsible, opd {.kind, .code, .name, .plateau} AS opd, isSetAside, count
    ORDER BY rank, kind, opd.code, responsible`;
  return (await readInParts(context, options, tally)) as unknown as FindingCount[];
}

/**
 * Rules per statement. Neo4j needs more than twice the time to plan all rules together than to plan them one by one.
 * The statements run concurrently.
 */
const rulesPerStatement = 5;

/** Compiles the end of a statement, within its scope. */
type Ending = (places: { scope: Scope; day: string }) => string;

/** Returns the rows of all rules in order; each statement has the same ending. */
async function readInParts(context: Context, options: FindingsOptions, ending: Ending): Promise<Row[]> {
  const starts = options.rules.map((_, index) => index).filter(index => index % rulesPerStatement === 0);
  const parts = starts.map(start => {
    const rules = options.rules.slice(start, start + rulesPerStatement);
    const { cypher, ...places } = compileFindings(context, { ...options, rules });
    const whole = `${cypher} ${ending(places)}`;
    return context.database.read(whole, places.scope.parameters);
  });
  return (await Promise.all(parts)).flat();
}

/**
 * Returns one page of the findings that are not set aside, by rule and code. It evaluates only the rules on the page,
 * which it derives from `counts`, so that the cost does not grow with the number of findings.
 */
export async function readPage(
  context: Context,
  options: FindingsOptions,
  counts: readonly FindingCount[],
  { start, end }: Window,
): Promise<FoundFinding[]> {
  const shown = rulesShown(options, counts, { start, end });
  if (shown.rules.length === 0) return [];
  const { cypher, scope } = compileFindings(context, { ...options, rules: shown.rules });
  const page = `${cypher} WHERE NOT isSetAside
    ${found} ${order} SKIP ${scope.parameter(shown.skip)} LIMIT ${scope.parameter(end - start)}`;
  return present(await context.database.read(page, scope.parameters), options);
}

/** Returns the findings of each element and the number of those set aside. An element without findings has no entry. */
export async function findingsOf(
  context: Context,
  options: FindingsOptions,
): Promise<Map<string, { open: FoundFinding[]; setAside: number }>> {
  const rows = await readInParts(context, options, () => `${found}, isSetAside ${order}`);
  const byElement = [...groupBy(rows, ({ id }) => id as string)];
  return new Map(
    byElement.map(([id, all]) => {
      const open = all.filter(({ isSetAside }) => !isSetAside);
      return [id, { open: present(open, options), setAside: all.length - open.length }];
    }),
  );
}

/** Finding with the names of its element, which may exist in one of two states only. */
export interface NamedFinding extends FoundFinding {
  code: string;
  name: string;
  plateau: string;
}

/** Returns all findings that are not set aside, most severe rule first. */
export async function readAll(context: Context, options: FindingsOptions): Promise<NamedFinding[]> {
  const rows = await readInParts(
    context,
    options,
    () => `WHERE NOT isSetAside ${found}, x.code AS code, x.name AS name, x.plateau AS plateau ${order}`,
  );
  return present(rows, options) as NamedFinding[];
}

const found = "RETURN x.id AS id, x.kind AS kind, rule, property";

const present = (rows: Row[], { at }: FindingsOptions): FoundFinding[] =>
  rows.map(row => ({ ...row, asOf: at }) as FoundFinding);

/**
 * Returns the rules whose findings overlap a window of the list, and the number of findings of the first one that
 * precede the window.
 */
function rulesShown({ rules }: FindingsOptions, counts: readonly FindingCount[], page: Pick<Window, "start" | "end">) {
  const open = groupBy(
    counts.filter(({ isSetAside }) => !isSetAside),
    ({ rule }) => rule,
  );
  const shown: (typeof rules)[number][] = [];
  let start = 0;
  let before = 0;
  for (const rule of rules) {
    const end = start + totalOf(open.get(rule.code) ?? []);
    if (end > page.start && start < page.end) shown.push(rule);
    else if (end <= page.start) before = end;
    start = end;
  }
  return { rules: shown, skip: page.start - before };
}
