import { RepositoryError } from "../../common/repository-error.js";
import type { Scope } from "../../graph/scope.js";

export interface OrderBy {
  property: string;
  direction: "ASC" | "DESC";
}

/** Sort order of a list: optionally a property, then the code, then the id if codes are not unique. */
export interface Order {
  /** Cypher for ORDER BY. Elements without the property come last in both directions. */
  clause: string;
  /** Cypher for the list of values in a cursor. */
  key: string;
  /** Condition for rows beyond a cursor, in the direction of `clause`. */
  after(cursor: string, scope: Scope): string;
}

interface OrderOptions {
  /** Without the id a list is read in the order of the index of its codes. */
  hasUniqueCodes?: boolean;
  /** From the end of the list to its start. */
  isBackwards?: boolean;
  /** Returns the Cypher expression of a property. Default: as stored. */
  read?: (property: string) => string;
}

/** The order of a list of elements in a variable. */
export function orderOf(
  variable: string,
  orderBy: OrderBy | undefined,
  { hasUniqueCodes = false, isBackwards = false, read = name => `${variable}.${name}` }: OrderOptions = {},
): Order {
  const [code, id] = [`${variable}.code`, `${variable}.id`];
  const down = isBackwards ? " DESC" : "";
  const ties = (hasUniqueCodes ? [code] : [code, id]).map(each => each + down).join(", ");
  const beyond = isBackwards ? "<" : ">";
  if (!orderBy || (orderBy.property === "code" && orderBy.direction !== "DESC")) {
    return {
      clause: ties,
      key: `[${code}, ${id}]`,
      after: (cursor, scope) => tieBreak([code, beyond, id], decodeCursor(cursor, 2), scope),
    };
  }
  const sorted = read(orderBy.property);
  const isFalling = (orderBy.direction === "DESC") !== isBackwards;
  const passed = isBackwards ? beforeSorted : afterSorted;
  return {
    clause: `${sorted} IS NULL${down}, ${sorted} ${isFalling ? "DESC" : "ASC"}, ${ties}`,
    key: `[${sorted}, ${code}, ${id}]`,
    after: (cursor, scope) =>
      passed([sorted, isFalling ? "<" : ">"], decodeCursor(cursor, 3), [code, beyond, id], scope),
  };
}

/** Code and id, which break ties, and the comparison that leads on between them. */
type Ties = [code: string, beyond: string, id: string];

/** The form with an outer bound lets Neo4j seek the index of the code. */
function tieBreak([code, beyond, id]: Ties, [lastCode, lastId]: unknown[], scope: Scope): string {
  const [codeValue, idValue] = [scope.parameter(lastCode), scope.parameter(lastId)];
  return `${code} ${beyond}= ${codeValue} AND (${code} ${beyond} ${codeValue} OR ${id} ${beyond} ${idValue})`;
}

type Sorted = [property: string, beyond: string];

/** Elements without the property come last. */
function afterSorted([sorted, beyond]: Sorted, [last, ...keys]: unknown[], ties: Ties, scope: Scope): string {
  const tied = tieBreak(ties, keys, scope);
  if (last === null) return `${sorted} IS NULL AND ${tied}`;
  const value = scope.parameter(last);
  return `(${sorted} IS NULL OR ${sorted} ${beyond} ${value} OR (${sorted} = ${value} AND ${tied}))`;
}

function beforeSorted([sorted, beyond]: Sorted, [last, ...keys]: unknown[], ties: Ties, scope: Scope): string {
  const tied = tieBreak(ties, keys, scope);
  if (last === null) return `(${sorted} IS NOT NULL OR ${tied})`;
  const value = scope.parameter(last);
  return `(${sorted} ${beyond} ${value} OR (${sorted} = ${value} AND ${tied}))`;
}

/** A cursor is opaque to clients: where the list went on, not how many rows were before. */
export const encodeCursor = (key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** Decodes a cursor with that many scalar values. Throws BAD_USER_INPUT for any other text. */
export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const key = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(key) && key.length === length && key.every(isPlain)) return key;
  } catch {
    // Invalid base64 or JSON gets the same message as other invalid cursors.
  }
  return refuseCursor();
}

/**
 * Compiles the condition on the rows beyond a cursor, in a list of the nodes in a variable by `at` and `id`. `towards`:
 * `<` in falling order. The outer bound allows an index seek. Throws BAD_USER_INPUT for a cursor of another list.
 */
export const beyondMoment = (variable: string, cursor: string, scope: Scope, towards: "<" | ">" = ">"): string =>
  tieBreak([`${variable}.at`, towards, `${variable}.id`], decodeMoment(cursor), scope);

/** Cursors of other lists have two parts, too. */
function decodeMoment(cursor: string): [at: string, id: string] {
  const [at, id] = decodeCursor(cursor, 2);
  const isMoment = typeof at === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at);
  return isMoment && typeof id === "string" ? [at, id] : refuseCursor();
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== "object";

export function refuseCursor(): never {
  throw new RepositoryError(
    "BAD_USER_INPUT",
    "The cursor is not from this list in this order. Use `startCursor` or `endCursor` of the same list.",
  );
}
