import type { Row } from "../database/database.js";
import { Element, type End } from "../metamodel/define/index.js";
import { recordsRestricted, showsRestricted } from "./readable.js";
import type { Viewer } from "./viewer.js";

/** First entry of a mark, before a map. No stored value looks like it: Neo4j stores lists of texts, not of maps. */
const mark = "#RESTRICTED";

/** Element that is RESTRICTED itself, or of which an answer shows a RESTRICTED property. */
export interface RestrictedElement {
  kind: string;
  code: string;
  plateau?: string;
  /** Ref in a record of the change log, which has no code. */
  ref?: string;
}

/** Receives each RESTRICTED element that the statements of a request show. */
export type OnRestricted = (element: RestrictedElement) => void;

/**
 * Returns the Cypher expression of a mark for an answer that shows the element in a variable with these properties: null,
 * unless it shows something RESTRICTED. Everything that shows elements returns it beside them, anywhere in a row, so that
 * the database of the request finds it.
 */
export function restrictedMark(
  viewer: Viewer,
  variable: string,
  names: Iterable<string> = [],
  end: End = Element,
): string {
  const reasons = [`${variable}.confidentiality = 'RESTRICTED'`, ...showsRestricted(viewer, variable, names, end)];
  return `CASE WHEN ${reasons.join(" OR ")} THEN ['${mark}', ${variable} {.kind, .code, .plateau}] END`;
}

/** Returns the same for a record of the change log in a variable. */
export const restrictedRecordMark = (viewer: Viewer, variable: string): string =>
  `CASE WHEN ${variable}.confidentiality = 'RESTRICTED' OR ${recordsRestricted(viewer, variable)} THEN ['${mark}', ${variable} {.kind, .ref}] END`;

/** Calls `onRestricted` with the element of every mark in the rows of a statement. */
export function findRestricted(cypher: string, rows: readonly Row[], onRestricted: OnRestricted): void {
  if (cypher.includes(mark)) search(rows, onRestricted);
}

function search(value: unknown, onRestricted: OnRestricted): void {
  if (value === null || typeof value !== "object") return;
  if (isMark(value)) onRestricted(value[1]);
  else for (const each of Array.isArray(value) ? value : Object.values(value)) search(each, onRestricted);
}

/** A stored list of two texts may begin like a mark. */
const isMark = (value: object): value is [string, RestrictedElement] =>
  Array.isArray(value) && value.length === 2 && value[0] === mark && typeof value[1] === "object" && value[1] !== null;
