import type { Place } from "../workbook/import/findings.js";

/** A node as a row of the file tells it. */
export interface NodeRow {
  place: Place;
  code: string;
  name: string;
  description?: string;
  url?: string;
  /** Code of its parent, where the file says it. */
  parent?: string;
  /** Depth, where the file says it; 0 is the taxonomy itself, NaN what is no number and fits nowhere. */
  level?: number;
  /** Codes of the older version that it takes the place of; empty: it is new, whatever its name; left out: not said. */
  replaces?: string[];
  /** Titles of the columns, for messages. */
  titles: Partial<Record<NodeColumn, string>>;
}

/** What a column of a table of nodes may hold, whatever it is called (`node-header.ts`). */
export type NodeColumn = "code" | "name" | "description" | "url" | "parent" | "level" | "replaces";

/** A node in its place: parent and depth are known. */
export interface PlacedNode extends NodeRow {
  parent?: string;
  level: number;
}
