import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Scope } from "../../graph/scope.js";
import type { Frame } from "../../repository/elements/frame.js";
import type { Rows } from "../../repository/elements/rows.js";
import type { Dimension } from "./dimension.js";

/** Compiles a row for each value of an element, or for null if none is recorded. It follows WITH, and AS names the value. */
export const rowsOfValues = (dimension: Dimension, node: string, scope: Scope, frame: Frame): string =>
  `${dimension.values(node, scope, frame)} AS found UNWIND CASE found WHEN [] THEN [null] ELSE found END`;

/**
 * Compiles `sizes`, the number of values of each dimension, and `fits`, which is true if they have at most
 * `limits.maxCells` cells. They are counted apart, because crossing what does not fit may exhaust the memory.
 */
export function compileSizes(dimensions: readonly Dimension[], rows: Rows, scope: Scope, frame: Frame): string {
  const { match, node } = rows;
  // Rows of one dimension, or of none, are limited where they are read.
  if (dimensions.length < 2) return "WITH *, [] AS sizes, true AS fits";
  const names = dimensions.map((_, index) => `size${index}`);
  const counted = dimensions.map(
    (dimension, index) =>
      `CALL (*) { ${match} true WITH ${rowsOfValues(dimension, node, scope, frame)} AS value WITH DISTINCT value RETURN count(*) AS ${names[index]} }`,
  );
  const fits = `${names.join(" * ")} <= ${scope.parameter(limits.maxCells)} AS fits`;
  return `${counted.join(" ")} WITH *, [${names.join(", ")}] AS sizes, ${fits}`;
}

/**
 * Throws COST_EXCEEDED for too many cells. `sizes`: the values of each of two dimensions; otherwise the rows are the cells.
 */
export function refuseTooManyCells(sizes: readonly number[], rows: number): void {
  const cells = sizes.reduce((product, size) => product * size, sizes.length > 0 ? 1 : rows);
  if (cells <= limits.maxCells) return;
  const found = sizes.length > 0 ? sizes.join(" × ") : `${limits.maxCells + 1} or more`;
  throw new RepositoryError(
    "COST_EXCEEDED",
    `by: the values of the dimensions (${found}) pass the limit of ${limits.maxCells} cells. Group by fewer values, or filter the elements.`,
    { place: "by", max: limits.maxCells },
  );
}
