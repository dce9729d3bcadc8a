import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { type Walk, walkAll } from "../impact/walk.js";
import type { Network, NetworkNode } from "../network.js";
import { type AllAnswering, answeringRoles, deepestAnswering, findAnswering } from "./find-answering.js";
import type { Ownership } from "./ownership-types.js";

type Reached = NetworkNode & { nearer: string[] };

/**
 * Returns the network of an element, the elements it depends on that have a responsible party, these parties, and the
 * elements from which it inherits its owner.
 */
export async function ownershipNetwork(context: Context, ownership: Ownership): Promise<Network> {
  const { id, asOf: at, seenIn, inheritedFrom } = ownership;
  const found = await findAnswering(context, [id], at, seenIn);
  const answering = found.get(id) ?? { rows: [], hiddenElements: [], isPartial: false };
  const walk = await walkWhatItRestsOn(context, ownership);
  const reached = reachedBy(ownership, answering, walk);
  return {
    subject: "OWNERSHIP",
    starts: [id],
    listed: listedOf(ownership, answering).flatMap(each => reached.get(each) ?? []),
    find: each => reached.get(each),
    nearerTo: each => reached.get(each)!.nearer,
    relationTypes: [...new Set([...metamodel.impactTypes, ...answeringRoles])],
    ways: inheritedFrom.filter(({ distance }) => distance > 1).map(each => wayOf(id, each.elementId)),
    at,
    plateau: seenIn ?? "AS_IS",
    cutoff: answering.isPartial || walk.cutoff === "MAX_NODES" ? "MAX_NODES" : null,
  };
}

const wayOf = (source: string, target: string) => ({ source, target, label: "mewarisi pemilik dari" });

async function walkWhatItRestsOn(context: Context, { id, asOf: at, seenIn }: Ownership): Promise<Walk> {
  const [walk] = await walkAll(context, [[id]], {
    direction: "DEPENDENCIES",
    maxDepth: deepestAnswering,
    at,
    plateau: seenIn ?? "AS_IS",
    ignoreAsHops: [],
    stopAt: [],
    withSeverity: false,
    withNeeds: true,
    withAhead: false,
    withAudience: false,
    withOpd: true,
  });
  return walk!;
}

/** A responsible OPD is one relation farther than the nearest element for which it is responsible. */
function reachedBy({ id, ownerIds, inheritedFrom }: Ownership, { rows }: AllAnswering, { listed, explain }: Walk) {
  const reached = new Map<string, Reached>();
  const meet = (each: string, distance: number, nearer: string[]) => {
    if (each !== id && !reached.has(each)) reached.set(each, { id: each, distance, severity: null, nearer });
  };
  for (const each of listed)
    meet(
      each.id,
      each.distance,
      explain(each).via.map(step => step.id),
    );
  for (const { elementId, distance } of inheritedFrom) meet(elementId, distance, [id]);
  for (const { opdId, elementId, distance } of rows) meet(opdId, distance + 1, [elementId]);
  const [source] = inheritedFrom;
  for (const ownerId of ownerIds) meet(ownerId, (source?.distance ?? 0) + 1, [source?.elementId ?? id]);
  return reached;
}

function listedOf({ ownerIds, inheritedFrom }: Ownership, { rows }: AllAnswering): string[] {
  const sources = inheritedFrom.map(({ elementId }) => elementId);
  return [...new Set([...sources, ...ownerIds, ...rows.flatMap(({ elementId, opdId }) => [elementId, opdId])])];
}
