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
  /** Returns the condition for rows after a cursor. */
  after(cursor: string, scope: Scope): string;
}

/** Returns the order of a list of elements in a variable. Without the id, Neo4j can use the order of the code index. */
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

/** The redundant outer comparison lets Neo4j seek in the code index. */
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

/** Encodes a cursor, which is opaque to clients: the keys of the last row, not an offset. */
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

const isPlain = (value: unknown): boolean => value === null || typeof value !== "object";

export function refuseCursor(): never {
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this list in this order.");
}
