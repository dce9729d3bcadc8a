import { get } from "../common/present.js";
import { RepositoryError } from "../common/repository-error.js";
import type { Kind } from "../metamodel/define/index.js";
import type { Asker } from "./asker.js";
import { standingFor } from "./overlay.js";
import type { PlateauName } from "./plateau.js";
import { resolveNamed } from "./resolve-refs.js";
import { Scope } from "./scope.js";

/** Requested plateau, if any, and day. */
export interface Asked {
  plateau?: PlateauName | null;
  at: string;
  /** Kind of a bare code, for the hint in an error. */
  expected?: Kind;
}

/** Ids of the representing elements by ref, and the plateau. */
export interface Standing {
  idsByRef: Map<string, string[]>;
  plateau: PlateauName;
}

/**
 * Resolves ids or refs in a plateau. In the to-be architecture a replaced element is represented by its successors.
 * Default plateau: TO_BE if a to-be element is named, otherwise AS_IS. Throws NOT_FOUND for unknown, retired or not yet
 * valid elements.
 */
async function resolveStanding(asker: Asker, refs: readonly string[], asked: Asked): Promise<Standing> {
  const named = await resolveNamed(asker, refs, asked.expected);
  const plateau = asked.plateau ?? (named.some(each => each.plateau === "TO_BE") ? "TO_BE" : "AS_IS");
  if (plateau === "AS_IS") return { plateau, idsByRef: new Map(refs.map((ref, index) => [ref, [named[index]!.id]])) };
  const standing = await readStanding(asker, named, asked.at);
  const idsByRef = new Map(refs.map((ref, index) => [ref, standing.get(named[index]!.id) ?? []]));
  const gone = refs.filter(ref => get(idsByRef, ref).length === 0);
  if (gone.length === 0) return { plateau, idsByRef };
  throw new RepositoryError("NOT_FOUND", `Not in the to-be architecture of ${asked.at}: ${gone.join(", ")}.`, {
    unknown: gone,
  });
}

/** Resolves refs to distinct ids. */
export async function resolveTogether(asker: Asker, refs: readonly string[], asked: Asked) {
  const { idsByRef, plateau } = await resolveStanding(asker, refs, asked);
  return { plateau, ids: [...new Set([...idsByRef.values()].flat())] };
}

/** Resolves the start elements of a question. Throws BAD_USER_INPUT if there are none. */
export async function resolveStarts(asker: Asker, of: readonly string[], asked: Asked) {
  if (of.length === 0) throw new RepositoryError("BAD_USER_INPUT", "`of` must name at least one element.");
  return resolveTogether(asker, of, asked);
}

/** Resolves each ref to exactly one id. Throws BAD_USER_INPUT if an element was split into several. */
export async function resolveOneEach(asker: Asker, refs: readonly string[], asked: Asked) {
  const { idsByRef, plateau } = await resolveStanding(asker, refs, asked);
  for (const [ref, ids] of idsByRef) if (ids.length > 1) refuseSeveral(ref, ids);
  return { plateau, ids: refs.map(ref => get(idsByRef, ref)[0]!) };
}

/** Throws BAD_USER_INPUT for an element with several successors, where a question is about a single one. */
export function refuseSeveral(ref: string, successors: string[]): never {
  throw new RepositoryError("BAD_USER_INPUT", `${ref} is replaced by several: ${successors.join(", ")}. Name one.`, {
    successors,
  });
}

async function readStanding({ database, viewer, today }: Asker, named: { id: string }[], at: string) {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const ids = scope.parameter(named.map(({ id }) => id));
  const standing = standingFor("id", day, scope);
  const rows = await database.read(
    `${scope.opening}UNWIND ${ids} AS id RETURN id, ${standing} AS standing`,
    scope.parameters,
  );
  return new Map(rows.map(({ id, standing }): [string, string[]] => [id, standing]));
}
