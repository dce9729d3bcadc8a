import { RepositoryError } from "../../common/repository-error.js";
import type { Scope } from "../../graph/scope.js";

export interface OrderBy {
  property: string;
  direction: "ASC" | "DESC";
}

/** The sort key of a list: one property if asked for, then the code, then the id where codes may tie. */
export interface Order {
  /** Cypher behind ORDER BY. Elements without the property come last, whatever the direction. */
  clause: string;
  /** Cypher of the list that a cursor is made of. */
  key: string;
  /** Condition for rows that come after a cursor. */
  after(cursor: string, scope: Scope): string;
}

/** The order of a list of elements in a variable. Without the id a list goes by the index of its codes as it stands. */
export function orderOf(variable: string, orderBy: OrderBy | undefined, hasUniqueCodes = false): Order {
  const [code, id] = [`${variable}.code`, `${variable}.id`];
  const ties = hasUniqueCodes ? code : `${code}, ${id}`;
  if (!orderBy || (orderBy.property === "code" && orderBy.direction !== "DESC")) {
    return {
      clause: ties,
      key: `[${code}, ${id}]`,
      after: (cursor, scope) => tieBreak(code, id, decodeCursor(cursor, 2), scope),
    };
  }
  const sorted = `${variable}.${orderBy.property}`;
  return {
    clause: `${sorted} IS NULL, ${sorted} ${orderBy.direction}, ${ties}`,
    key: `[${sorted}, ${code}, ${id}]`,
    after: (cursor, scope) =>
      afterSorted(sorted, orderBy.direction === "DESC" ? "<" : ">", decodeCursor(cursor, 3), [code, id], scope),
  };
}

/** The form with an outer bound lets Neo4j seek the index of the code. */
function tieBreak(code: string, id: string, [lastCode, lastId]: unknown[], scope: Scope): string {
  const [codeValue, idValue] = [scope.parameter(lastCode), scope.parameter(lastId)];
  return `${code} >= ${codeValue} AND (${code} > ${codeValue} OR ${id} > ${idValue})`;
}

function afterSorted(
  sorted: string,
  beyond: string,
  [last, ...ties]: unknown[],
  [code, id]: [string, string],
  scope: Scope,
): string {
  const tied = tieBreak(code, id, ties, scope);
  if (last === null) return `${sorted} IS NULL AND ${tied}`;
  const value = scope.parameter(last);
  return `(${sorted} IS NULL OR ${sorted} ${beyond} ${value} OR (${sorted} = ${value} AND ${tied}))`;
}

/** A cursor is opaque to clients: where the list went on, not how many rows were before. */
export const encodeCursor = (key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** Returns the values that `encodeCursor` was given, if they are that many plain ones. Throws BAD_USER_INPUT for any other text. */
export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const key = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(key) && key.length === length && key.every(isPlain)) return key;
  } catch {
    // Falls through to the one message for every kind of broken cursor.
  }
  return refuseCursor();
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== "object";

export function refuseCursor(): never {
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this list in this order.");
}
