import type { Place } from "../workbook/import/findings.js";

/** Node as in a row of the file. */
export interface NodeRow {
  place: Place;
  code: string;
  name: string;
  description?: string;
  url?: string;
  /** Code of its parent, if the file has one. */
  parent?: string;
  /**
   * Depth, if the file has one: 0 for the taxonomy itself. NaN, which no depth equals, for a text that is not a number.
   */
  level?: number;
  /** Codes of its predecessors in the older version. Empty: it is new, whatever its name. Undefined: not given. */
  replaces?: string[];
  /** Column headers, for messages. */
  titles: Partial<Record<NodeColumn, string>>;
}

/** Meaning of a column in a table of nodes; `node-header.ts` lists the headers. */
export type NodeColumn = "code" | "name" | "description" | "url" | "parent" | "level" | "replaces";

/** Node whose parent and depth are known. */
export interface PlacedNode extends NodeRow {
  parent?: string;
  level: number;
}
