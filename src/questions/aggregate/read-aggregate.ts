import { limits } from "../../common/limits.js";
import { Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { Frame } from "../../repository/elements/frame.js";
import { type ConnectionArguments, compileList, gathered, type Rows } from "../../repository/elements/rows.js";
import type { AggregateOrder } from "./aggregate-arguments.js";
import type { AggregateNumbers } from "./aggregate-types.js";
import { compileSizes, refuseTooManyCells, rowsOfValues } from "./cells.js";
import type { Dimension, Group } from "./dimension.js";
import { compileNumbers, type Measure, measuredOf, measureMarks } from "./measure.js";
import { orderOfRows } from "./order-of-rows.js";

/** Aggregation with resolved names. */
export interface Aggregation {
  kind: Kind;
  list: ConnectionArguments;
  dimensions: readonly Dimension[];
  measure: Measure;
  orderBy: readonly AggregateOrder[];
  /** Parts of the answer that are selected. */
  wants: {
    rows: boolean;
    total: boolean;
    /** Values of the dimensions. */
    groups: boolean;
    /** Numbers that show values of the measure. */
    numbers: boolean;
  };
}

/** Numbers by group, in order, and of all elements. */
export interface Aggregated {
  /** Null unless wanted, or read for the marks. */
  total: AggregateNumbers | null;
  rows: { groups: Group[]; numbers: AggregateNumbers }[];
}

/** Group of elements without a recorded value. */
const notRecorded: Group = { value: null, label: "Belum tercatat" };

/**
 * Reads an aggregation in one statement. Throws COST_EXCEEDED for more cells than `limits.maxCells`, NOT_FOUND for an
 * unknown ref in the filter.
 */
export async function readAggregate(context: Context, aggregation: Aggregation): Promise<Aggregated> {
  const { database, viewer, today } = context;
  const { kind, list, dimensions, wants } = aggregation;
  const scope = new Scope(viewer, today);
  const { rows: all, frame } = compileList(kind, list, scope);
  const marks = marksShown(aggregation, all.node, scope, frame);
  // The total reads each element once, and so do its marks.
  const needsTotal = wants.total || marks.length > 0;
  // Two dimensions are counted apart before their rows are read.
  const readingsOfRows = dimensions.length < 2 ? 1 : 3;
  const readings = Number(needsTotal) + (wants.rows ? readingsOfRows : 0);
  const rows = readings > 1 ? gathered(all, list, scope) : all;
  const total = needsTotal
    ? compileTotal(aggregation, rows, scope, marks)
    : "CALL () { RETURN null AS total, [] AS restricted }";
  const grouped = wants.rows ? compileRows(aggregation, rows, scope, frame) : "WITH *, [] AS sizes, [] AS rows";
  const cypher = `${total} ${grouped} RETURN total, sizes, rows, restricted`;
  const [row] = await database.read(scope.opening + cypher, scope.parameters);
  refuseTooManyCells(row!.sizes, row!.rows.length);
  return { total: row!.total, rows: presentRows(row!.rows, dimensions) };
}

/** Compiles the lists of marks of an element of which the answer shows something RESTRICTED. */
function marksShown({ kind, measure, dimensions, wants }: Aggregation, node: string, scope: Scope, frame: Frame) {
  const marks = wants.groups ? dimensions.map(each => each.marks?.(node, scope, frame)) : [];
  if (wants.numbers) marks.push(measureMarks(measure, node, kind, scope));
  return marks.filter(each => each !== undefined);
}

/** Compiles `total`, with the marks of all elements. */
function compileTotal({ kind, measure }: Aggregation, { match, node }: Rows, scope: Scope, marks: string[]): string {
  const measured = `${measuredOf(measure, node, kind, scope)} AS measured, ${marks.join(" + ") || "[]"} AS marks`;
  return `CALL (*) { ${match} true WITH ${measured} RETURN ${compileNumbers(measure)} AS total, collect(DISTINCT CASE marks WHEN [] THEN null ELSE marks END) AS restricted }`;
}

/** Compiles `sizes` and `rows`: numbers and shown values of each group, in order, at most one more than the limit. */
function compileRows(aggregation: Aggregation, found: Rows, scope: Scope, frame: Frame): string {
  const { match, node } = found;
  const { kind, measure, dimensions } = aggregation;
  const values = dimensions.map((_, index) => `group${index}`);
  const unwound = dimensions.map((dimension, index) => {
    const before = [node, "measured", ...values.slice(0, index)].join(", ");
    return `WITH ${before}, ${rowsOfValues(dimension, node, scope, frame)} AS ${values[index]}`;
  });
  const bound = dimensions.map((dimension, index) => dimension.bind?.(values[index]!, scope) ?? "");
  const shown = dimensions.map((dimension, index) => dimension.shown(values[index]!, scope));
  return `${compileSizes(dimensions, found, scope, frame)} CALL (*) { ${match} fits WITH ${node}, ${measuredOf(measure, node, kind, scope)} AS measured
    ${unwound.join(" ")} WITH ${[...values, `${compileNumbers(measure)} AS numbers`].join(", ")} ${bound.join(" ")}
    WITH * ORDER BY ${orderOfRows(aggregation, values)} LIMIT ${scope.parameter(limits.maxCells + 1)}
    RETURN collect([numbers, [${shown.join(", ")}]]) AS rows }`;
}

type ReadRow = [numbers: AggregateNumbers, shown: unknown[]];

function presentRows(read: ReadRow[], dimensions: readonly Dimension[]): Aggregated["rows"] {
  return read.map(([numbers, shown]) => ({
    numbers,
    groups: shown.map((value, index) => (value === null ? notRecorded : dimensions[index]!.present(value))),
  }));
}
