import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import type { Context } from "../../repository/context.js";
import { learnsOfHidden } from "../hidden-elements.js";
import { compileDenominator, compileFigure, compileNumbers, isSample, type Places } from "./compile-figures.js";
import { type Extent, fewAtOnce, readEach, readStatement, statementsOf } from "./figure-statements.js";
import type { FigureRule, IndicatorRules } from "./rules/rule.js";

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
  /** False: without invented elements. */
  samples: boolean;
  skip: number;
  limit: number;
}

/** Element of a segment. */
export interface SegmentRow {
  segment: Segment;
  id: string;
  isCounted: boolean;
}

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

/** OPD with the ids of itself and its units. */
export interface Owner {
  id: string;
  units: readonly string[];
}

/** Returns the numbers of each figure by its code, for each owner by id. There are as many statements as for one of them. */
export async function countFiguresOfEach(
  context: Context,
  rules: readonly IndicatorRules[],
  owners: readonly Owner[],
  at: string,
): Promise<Map<string, Map<string, FigureCount>>> {
  const rows = await readEach(context, statementsOf(rules), { at }, (figure, places) => {
    const wholes = places.scope.shared("owners", () => owners);
    const numbers = compileNumbers(figure, { ...places, units: "units", per: "opd" });
    return `UNWIND ${wholes} AS whole WITH whole.id AS opd, whole.units AS units ${numbers}`;
  });
  const ofEach = groupBy(rows, ({ opd }) => opd as string);
  const figures = rules.flatMap(rule => rule.figures);
  return new Map(owners.map(({ id }) => [id, countsOf(figures, ofEach.get(id) ?? [])]));
}

/** Returns the numbers of figures by code, from the rows of `compileNumbers`. */
function countsOf(figures: readonly FigureRule[], rows: readonly Row[]): Map<string, FigureCount> {
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

function compileSegment(
  figure: FigureRule,
  { states, samples, skip, limit }: Omit<Segment, "figure">,
  places: Places,
): string {
  const { scope } = places;
  const isListed = `isCounted IN ${scope.parameter(states)}${samples ? "" : ` AND NOT ${isSample}`}`;
  return `${compileFigure(figure, places)} WHERE ${isListed}
    RETURN x.id AS id, isCounted ORDER BY isCounted, x.code, x.id SKIP ${scope.parameter(skip)} LIMIT ${scope.parameter(limit)}`;
}

/** Returns the state of each visible element in each denominator, in no order. */
export async function readStates(
  context: Context,
  rules: readonly IndicatorRules[],
  extent: Extent,
): Promise<{ figure: string; id: string; isCounted: boolean }[]> {
  const rows = await readEach(
    context,
    statementsOf(rules),
    extent,
    (figure, places) =>
      `${compileFigure(figure, places)} RETURN ${places.scope.parameter(figure.code)} AS figure, x.id AS id, isCounted`,
  );
  return rows.map(({ figure, id, isCounted }) => ({ figure, id, isCounted }));
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
