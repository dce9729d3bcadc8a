import { visible } from "../access/viewer.js";
import { limits } from "../common/limits.js";
import { get } from "../common/present.js";
import { RepositoryError } from "../common/repository-error.js";
import { definitionOf, type Kind } from "../metamodel/define/index.js";
import type { Asker } from "./asker.js";
import { sortRefs } from "./element-ref.js";
import { orderKey } from "./qualifier-order.js";
import { refuseUnknown } from "./refuse-unknown.js";
import { Scope } from "./scope.js";

/**
 * Resolves ids or refs to ids, in the same order, in one statement. Throws NOT_FOUND for those that the viewer cannot
 * find, with similar refs (of the kind `expected`, for a bare code); BAD_USER_INPUT for more than a page.
 */
export async function resolveRefs(asker: Asker, refs: readonly string[], expected?: Kind): Promise<string[]> {
  return (await resolveNamed(asker, refs, expected)).map(({ id }) => id);
}

/** Resolves ids or refs to id, kind and plateau. */
export async function resolveNamed(
  { database, viewer, today }: Asker,
  refs: readonly string[],
  expected?: Kind,
): Promise<{ id: string; kind: string; plateau: string }[]> {
  if (refs.length === 0) return [];
  if (refs.length > limits.maxPageSize) {
    throw new RepositoryError("BAD_USER_INPUT", `Name at most ${limits.maxPageSize} elements, not ${refs.length}.`);
  }
  const scope = new Scope(viewer, today);
  const { ids, refsByKind } = sortRefs(new Set(refs));
  const lookups = [...refsByKind].map(([kind, all]) =>
    byCode(kind, scope.parameter(all.map(({ text, code, qualifier = null }) => ({ text, code, qualifier }))), scope),
  );
  if (ids.length > 0) lookups.unshift(byId(scope.parameter(ids), scope));
  const rows = await database.read(lookups.join(" UNION ALL "), scope.parameters);
  const found = new Map(rows.map(({ text, id, kind, plateau }) => [text, { id, kind, plateau }]));
  const unknown = refs.filter(ref => !found.has(ref));
  if (unknown.length > 0) await refuseUnknown({ database, viewer }, unknown, expected);
  return refs.map(ref => get(found, ref));
}

const byId = (ids: string, { viewer }: Scope) =>
  `UNWIND ${ids} AS text MATCH (n:Element {id: text}) WHERE ${visible(viewer, "n")} RETURN text, n.id AS id, n.kind AS kind, n.plateau AS plateau`;

/** Without a qualifier, a ref means the preferred element. */
function byCode(kind: Kind, refs: string, { viewer }: Scope): string {
  const { property, prefer } = definitionOf(kind).qualifier;
  const isMeant = `(ref.qualifier IS NULL OR n.${property} = ref.qualifier) AND ${visible(viewer, "n")}`;
  return `UNWIND ${refs} AS ref MATCH (n:${kind.name} {code: ref.code}) WHERE ${isMeant}
    WITH ref.text AS text, n ORDER BY ${orderKey(kind, "n")} ${prefer} RETURN text, collect(n.id)[0] AS id, '${kind.name}' AS kind, collect(n.plateau)[0] AS plateau`;
}
