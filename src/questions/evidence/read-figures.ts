import { visible } from "../../access/viewer.js";
import type { Row } from "../../database/database.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import { learnsOfHidden } from "../hidden-elements.js";
import { compileDenominator, compileFigure, compileNumbers, type Places } from "./compile-figures.js";
import type { FigureRule, IndicatorRules } from "./rules/rule.js";

/** Day, and ids of the owning units. Default: all elements of the province. */
export interface Extent {
  at: string;
  units?: string[];
}

/** Numbers of a figure: elements in its denominator, those that count, and invented ones among both. */
export interface FigureCount {
  total: number;
  count: number;
  samples: number;
  countedSamples: number;
}

/** Part of the rows of a figure: elements in the chosen states, missing ones first, then by code. */
export interface Segment {
  figure: FigureRule;
  /** Values of `isCounted` to list. */
  states: readonly boolean[];
  skip: number;
  limit: number;
}

/** Element of a segment. */
export interface SegmentRow {
  segment: Segment;
  id: string;
  isCounted: boolean;
}

/** Figures per statement; Neo4j needs more than twice the time to plan more of them together. */
const figuresPerStatement = 5;

/** Returns the numbers of each figure, by its code. */
export async function countFigures(
  context: Context,
  rules: readonly IndicatorRules[],
  extent: Extent,
): Promise<Map<string, FigureCount>> {
  const rows = await readEach(context, statementsOf(rules), extent, compileNumbers);
  return countsOf(
    rules.flatMap(({ figures }) => figures),
    rows,
  );
}

/** Returns the numbers of figures by code, from the rows of `compileNumbers`. */
export function countsOf(figures: readonly FigureRule[], rows: readonly Row[]): Map<string, FigureCount> {
  // Neo4j returns no row for a denominator without elements.
  const none = figures.map(({ code }): [string, FigureCount] => [
    code,
    { total: 0, count: 0, samples: 0, countedSamples: 0 },
  ]);
  return new Map([...none, ...rows.map(({ figure, ...numbers }) => [figure, numbers] as [string, FigureCount])]);
}

/** Returns the elements of each segment. Each figure has a statement of its own, whichever rows a page shows. */
export async function readSegments(
  context: Context,
  segments: readonly Segment[],
  extent: Extent,
): Promise<SegmentRow[]> {
  const jobs = segments.map(segment => async () => {
    const { figure, ...part } = segment;
    const rows = await readStatement(context, [figure], extent, (_, places) => compileSegment(figure, part, places));
    return rows.map(row => ({ ...row, segment }) as SegmentRow);
  });
  return (await fewAtOnce(jobs)).flat();
}

function compileSegment(figure: FigureRule, { states, skip, limit }: Omit<Segment, "figure">, places: Places): string {
  const { scope } = places;
  return `${compileFigure(figure, places)} WHERE isCounted IN ${scope.parameter(states)}
    RETURN x.id AS id, isCounted ORDER BY isCounted, x.code, x.id SKIP ${scope.parameter(skip)} LIMIT ${scope.parameter(limit)}`;
}

/** Returns the elements of denominators that the viewer may not see, each once; none for viewers who learn of none. */
export async function readHidden(
  context: Context,
  rules: readonly IndicatorRules[],
  extent: Extent,
): Promise<{ id: string; kind: string }[]> {
  if (!learnsOfHidden(context.viewer)) return [];
  const rows = await readEach(context, statementsOf(rules), extent, (figure, places) => {
    const all = compileDenominator(figure, { ...places, scope: places.scope.judged });
    return `${all} AND NOT ${visible(context.viewer, "x")} RETURN x.id AS id, x.kind AS kind`;
  });
  return [...new Map(rows.map(({ id, kind }) => [id, { id, kind }])).values()];
}

/** Groups the figures of each indicator into statements, so that Neo4j plans the same few texts for every request. */
const statementsOf = (rules: readonly IndicatorRules[]): FigureRule[][] =>
  rules.flatMap(({ figures }) => {
    const starts = figures.map((_, index) => index).filter(index => index % figuresPerStatement === 0);
    return starts.map(start => figures.slice(start, start + figuresPerStatement));
  });

type Compile = (figure: FigureRule, places: Places) => string;

/** Returns the rows of all statements, in order. */
async function readEach(
  context: Context,
  statements: readonly (readonly FigureRule[])[],
  extent: Extent,
  compile: Compile,
): Promise<Row[]> {
  const jobs = statements.map(figures => () => readStatement(context, figures, extent, compile));
  return (await fewAtOnce(jobs)).flat();
}

function readStatement(
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

async function fewAtOnce<T>(jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < jobs.length; start += statementsAtOnce) {
    const few = jobs.slice(start, start + statementsAtOnce);
    found.push(...(await Promise.all(few.map(job => job()))));
  }
  return found;
}
