import { createHash } from "node:crypto";
import { RepositoryError } from "../../common/repository-error.js";
import type { Scope } from "../../graph/scope.js";

/** Code and id, which break ties, and the comparison that leads on between them. */
export type Ties = [code: string, beyond: string, id: string];

/** Compiles the condition on the rows beyond a code and id. The form with an outer bound lets Neo4j seek the index of the code. */
export function tieBreak([code, beyond, id]: Ties, [lastCode, lastId]: unknown[], scope: Scope): string {
  const [codeValue, idValue] = [scope.parameter(lastCode), scope.parameter(lastId)];
  return `${code} ${beyond}= ${codeValue} AND (${code} ${beyond} ${codeValue} OR ${id} ${beyond} ${idValue})`;
}

/** A cursor is opaque to clients: where the list went on, not how many rows were before. */
export const encodeCursor = (key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** Returns a short text that tells texts apart. It has no quotes, so it is a literal in Cypher. */
export const fingerprintOf = (texts: readonly string[]): string =>
  createHash("sha256").update(texts.join()).digest("base64url").slice(0, 8);

/**
 * Decodes a cursor that begins with these values, and returns that many scalar values after them. Throws BAD_USER_INPUT
 * for any other text.
 */
export function decodeCursor(cursor: string, length: number, beginning: readonly string[] = []): unknown[] {
  try {
    const key = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isCursor = Array.isArray(key) && key.length === beginning.length + length && key.every(isPlain);
    if (isCursor && beginning.every((each, index) => key[index] === each)) return key.slice(beginning.length);
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

/** Decodes the cursor of such a list. Throws BAD_USER_INPUT for one of another list, which may have two parts, too. */
export function decodeMoment(cursor: string): [at: string, id: string] {
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
