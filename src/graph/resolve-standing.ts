import { RepositoryError } from "../common/repository-error.js";
import type { Kind } from "../metamodel/define/index.js";
import type { Asker } from "./asker.js";
import { standingFor } from "./overlay.js";
import type { PlateauName } from "./plateau.js";
import { resolveNamed } from "./resolve-refs.js";
import { Scope } from "./scope.js";

/** The architecture to read, where a client says so, and the day. */
export interface Asked {
  plateau?: PlateauName | null;
  at: string;
  /** The kind that a bare code is meant to be of, for the hint in a refusal. */
  expected?: Kind;
}

/** Ids by ref of what stands for it, and the architecture in which it does. */
export interface Standing {
  idsByRef: Map<string, string[]>;
  plateau: PlateauName;
}

/**
 * What ids or refs stand for in an architecture. In the to-be one a replaced element is its successors; it is meant where
 * nothing is said and a to-be element is named. Throws NOT_FOUND for what is unknown, retired or not yet there.
 */
async function resolveStanding(asker: Asker, refs: readonly string[], asked: Asked): Promise<Standing> {
  const named = await resolveNamed(asker, refs, asked.expected);
  const plateau = asked.plateau ?? (named.some(each => each.plateau === "TO_BE") ? "TO_BE" : "AS_IS");
  if (plateau === "AS_IS") return { plateau, idsByRef: new Map(refs.map((ref, index) => [ref, [named[index]!.id]])) };
  const standing = await readStanding(asker, named, asked.at);
  const idsByRef = new Map(refs.map((ref, index) => [ref, standing.get(named[index]!.id) ?? []]));
  const gone = refs.filter(ref => idsByRef.get(ref)!.length === 0);
  if (gone.length === 0) return { plateau, idsByRef };
  throw new RepositoryError("NOT_FOUND", `Not in the to-be architecture of ${asked.at}: ${gone.join(", ")}.`, {
    unknown: gone,
  });
}

/** All elements that the refs stand for, each once. */
export async function resolveTogether(asker: Asker, refs: readonly string[], asked: Asked) {
  const { idsByRef, plateau } = await resolveStanding(asker, refs, asked);
  return { plateau, ids: [...new Set([...idsByRef.values()].flat())] };
}

/** The same of the elements that a question starts from; throws BAD_USER_INPUT where it names none. */
export async function resolveStarts(asker: Asker, of: readonly string[], asked: Asked) {
  if (of.length === 0) throw new RepositoryError("BAD_USER_INPUT", "`of` must name at least one element.");
  return resolveTogether(asker, of, asked);
}

/** The one element that each ref stands for; throws BAD_USER_INPUT where it was split into several. */
export async function resolveOneEach(asker: Asker, refs: readonly string[], asked: Asked) {
  const { idsByRef, plateau } = await resolveStanding(asker, refs, asked);
  for (const [ref, ids] of idsByRef) if (ids.length > 1) refuseSeveral(ref, ids);
  return { plateau, ids: refs.map(ref => idsByRef.get(ref)![0]!) };
}

/** A question about one element cannot be answered for several. */
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
