import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { limits } from "../../common/limits.js";
import { Scope } from "../../graph/scope.js";
import { matchLastType, matchReached, type StartedWalk, startWalks } from "../../graph/walk.js";
import type { Way } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { layOutAnswering } from "./lay-out-answering.js";

/**
 * Owner in force and the element that it owns: the start at distance 0, else an element from which the start inherits.
 */
export interface FoundOwner {
  ownerId: string;
  elementId: string;
  distance: number;
  /** Relationship type by which the element was reached; null at distance 0. */
  relation: string | null;
  kind: string;
  /** True if the viewer may see the owner, and the element. */
  isOwnerShown: boolean;
  isShown: boolean;
}

/** Maximum distance of an inherited owner. */
const farthest = 15;

/**
 * Sources of an owner, in order of search: the element, the whole that it is part of, its host, the elements that it
 * serves.
 */
export const ownerSources = [
  { types: [], direction: "OUT", depth: 0, withStarts: true },
  { types: ["COMPOSED_OF"], direction: "IN", depth: farthest },
  { types: ["HOSTED_ON"], direction: "OUT", depth: farthest },
  { types: metamodel.impactTypes, direction: "IN", depth: farthest },
] as const;

type Source = (typeof ownerSources)[number];
type Moment = Pick<Way, "at" | "plateau">;

/**
 * Returns, by id, the owners of the nearest owned elements in the first source that has any, by code of the owner.
 * Elements without an owner have no entry. Owners are judged on everything. One round trip in AS_IS. TO_BE requires exactly one source, with a round
 * trip for each level.
 */
export async function readOwners(
  context: Context,
  ids: string[],
  sources: readonly Source[],
  moment: Moment,
): Promise<Map<string, FoundOwner[]>> {
  const ways = sources.map((source): Way => ({ ...source, ...moment, most: limits.maxWalkNodes }));
  const starts = ids.map(id => [id]);
  const walks = await startWalks({ ...context, viewer: keeper }, starts, ways[0]!);
  const scope = new Scope(context.viewer, context.today);
  const rows = await context.database.read(compileOwners(walks, ways, scope), scope.parameters);
  return groupBy(rows as (FoundOwner & { start: string })[], ({ start }) => start);
}

function compileOwners(walks: readonly StartedWalk[], ways: readonly Way[], scope: Scope): string {
  const day = scope.parameter(ways[0]!.at);
  const looked = ways.map(way => compileSource(way, day, scope.judged));
  const cypher = `UNWIND ${scope.parameter(walks)} AS walk
    WITH walk, [] AS owners
    ${looked.join("\n    ")}
    UNWIND owners AS each
    WITH walk, each, each.opd AS opd, each.x AS x
    RETURN walk.starts[0] AS start, opd.id AS ownerId, x.id AS elementId, each.distance AS distance, each.relation AS relation,
      x.kind AS kind, ${visible(scope.viewer, "opd")} AS isOwnerShown, ${visible(scope.viewer, "x")} AS isShown
    ORDER BY start, opd.code, elementId`;
  return scope.opening + cypher;
}

/** Compiles the search in one source. It is skipped if an earlier source has found an owner. */
function compileSource(way: Way, day: string, scope: Scope): string {
  const { pattern, node, condition } = layOutAnswering(["OWNED_BY"], way, day, scope);
  return `CALL (walk, owners) {
      WITH walk WHERE size(owners) = 0
      ${matchReached(way, day, scope)}
      MATCH ${pattern} WHERE ${condition}
      WITH walk, collect({x: x, opd: ${node}, distance: distance}) AS owned, min(distance) AS nearest
      UNWIND [each IN owned WHERE each.distance = nearest] AS each
      WITH walk, each.x AS x, each.opd AS opd, nearest
      ${matchLastType(way, day, scope)}
      RETURN collect({opd: opd, x: x, distance: nearest, relation: type}) AS found
    }
    WITH walk, owners + found AS owners`;
}
