import type { Row } from "../../database/database.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import type { Places } from "./compile-figures.js";
import type { FigureRule, IndicatorRules } from "./rules/rule.js";

/** Day, and ids of the owning units. Default: all elements of the province. */
export interface Extent {
  at: string;
  units?: readonly string[];
}

/** Figures per statement; Neo4j needs more than twice the time to plan more of them together. */
const figuresPerStatement = 5;

/** Groups the figures of each indicator into statements, so that Neo4j plans the same few texts for every request. */
export const statementsOf = (rules: readonly IndicatorRules[]): FigureRule[][] =>
  rules.flatMap(({ figures }) => {
    const starts = figures.map((_, index) => index).filter(index => index % figuresPerStatement === 0);
    return starts.map(start => figures.slice(start, start + figuresPerStatement));
  });

type Compile = (figure: FigureRule, places: Places) => string;

/** Returns the rows of all statements, in order. */
export async function readEach(
  context: Context,
  statements: readonly (readonly FigureRule[])[],
  extent: Extent,
  compile: Compile,
): Promise<Row[]> {
  const jobs = statements.map(figures => () => readStatement(context, figures, extent, compile));
  return (await fewAtOnce(jobs)).flat();
}

/** Returns the rows of one statement with a branch for each figure. */
export function readStatement(
  { database, viewer, today }: Context,
  figures: readonly FigureRule[],
  { at, units }: Extent,
  compile: Compile,
): Promise<Row[]> {
  const scope = new Scope(viewer, today, at);
  const places = { scope, day: scope.parameter(at), units: units && scope.parameter(units) };
  const branches = figures.map(figure => compile(figure, places));
  const body = branches.length > 1 ? `CALL (*) { ${branches.join("\n UNION ALL ")} } RETURN *` : branches[0];
  return database.read(`${scope.opening} ${body}`, scope.parameters);
}

/**
 * Statements that run at once. More would share the processor while Neo4j plans them, and each would take longer than a read
 * may take.
 */
const statementsAtOnce = 6;

/** Returns the results of jobs, a few of which run at once. */
export async function fewAtOnce<T>(jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < jobs.length; start += statementsAtOnce) {
    const few = jobs.slice(start, start + statementsAtOnce);
    found.push(...(await Promise.all(few.map(job => job()))));
  }
  return found;
}
