import type { Context } from "../context.js";
import { idOf, parseRef } from "../element-ref.js";
import { RepositoryError } from "../repository-error.js";
import { visible } from "../viewer.js";
import { Scope } from "./scope.js";

/** The ids that ids or refs stand for, in the same order; throws NOT_FOUND naming all that the viewer cannot find. */
export async function resolveRefs({ database, viewer, today }: Context, refs: readonly string[]): Promise<string[]> {
  const scope = new Scope(viewer, today);
  const ids = refs.map(ref => idOf(parseRef(ref), scope));
  const [row] = await database.read(
    `RETURN [wanted IN [${ids.join(", ")}] | COLLECT { MATCH (n:Element) WHERE n.id = wanted AND ${visible(viewer, "n")} RETURN n.id }[0]] AS ids`,
    scope.parameters,
  );
  const found: (string | null)[] = row!.ids;
  const unknown = refs.filter((_, index) => found[index] === null);
  if (unknown.length > 0) throw new RepositoryError("NOT_FOUND", `Not found: ${unknown.join(", ")}.`, { unknown });
  return found as string[];
}
