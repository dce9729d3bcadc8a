import { Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import { searchMatches } from "./search-source.js";

/** Searches a text among some kinds: `{ id, score }`, best first, then by code. */
export async function searchElements(
  { database, viewer, today }: Context,
  { text, kinds, first }: { text: string; kinds: readonly Kind[]; first: number },
): Promise<{ id: string; score: number }[]> {
  const scope = new Scope(viewer, today);
  const matches = searchMatches("n", "Element", text, scope);
  const names = scope.parameter(kinds.map(kind => kind.name));
  const rows = await database.read(
    `${matches} AND n.kind IN ${names} RETURN n.id AS id, score ORDER BY score DESC, n.code LIMIT ${scope.parameter(first)}`,
    scope.parameters,
  );
  return rows as { id: string; score: number }[];
}
