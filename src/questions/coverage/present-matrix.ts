import type { Kind } from "../../metamodel/define/index.js";
import type { Responsible } from "../element-count.js";
import type { Matrix } from "./coverage-types.js";
import { matrixColumn } from "./matrix-column.js";

interface RawMatrix {
  columns: { value: string | null; opd: Responsible["opd"]; count: number }[];
  cells: { reference: string; value: string | null; kind: string; count: number }[];
}

/** Converts a matrix for clients: ids of OPDs become refs, and columns get their labels. */
export function presentMatrix({ columns, cells }: RawMatrix, by: string, kinds: Kind[] | undefined): Matrix {
  const { bucketOf } = matrixColumn(by, kinds);
  const buckets = new Map(columns.map(({ value, opd }) => [value, bucketOf(value, opd)]));
  const counted = columns.map(({ value, count }) => ({ ...buckets.get(value)!, count }));
  return {
    columns: counted.sort((one, other) => other.count - one.count),
    // The fields are named one by one, because object rest on thousands of cells costs V8 as much time as decoding
    // them.
    cells: cells.map(({ reference, value, kind, count }) => ({
      reference,
      column: buckets.get(value)!.value,
      kind,
      count,
    })),
  };
}
