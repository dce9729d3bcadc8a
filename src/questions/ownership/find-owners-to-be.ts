import { limits } from "../../common/limits.js";
import { type OverlayStep, stepsFrom, walkOverlay } from "../../graph/walk-overlay.js";
import type { Context } from "../../repository/context.js";
import { type FoundOwner, farthest, ownerSources } from "./find-owners.js";

const owners = { types: ["OWNED_BY"], direction: "OUT" } as const;

/** What `findOwners` tells, of the to-be architecture: a statement a level of each source that has to be looked into. */
export async function findOwnersToBe(context: Context, ids: string[], at: string): Promise<Map<string, FoundOwner[]>> {
  const own = await stepsFrom(context, ids, { ...owners, at });
  const found = new Map([...own].map(([id, steps]) => [id, steps.map(step => ownerAt(step, 0, null))]));
  for (const source of ownerSources) {
    const wanting = ids.filter(id => !found.has(id));
    for (const [id, inherited] of await inheritedBy(context, wanting, source, at)) found.set(id, inherited);
  }
  return found;
}

async function inheritedBy(context: Context, ids: string[], source: (typeof ownerSources)[number], at: string) {
  const bounds = { depth: farthest, most: limits.maxWalkNodes };
  const walks = await walkOverlay(
    context,
    ids.map(id => [id]),
    { ...source, at },
    bounds,
  );
  const reached = [...new Set(walks.flatMap(({ distances }) => [...distances.keys()]))];
  const owned = await stepsFrom(context, reached, { ...owners, at });
  return ids.flatMap((id, index): [string, FoundOwner[]][] => {
    const { distances, steps } = walks[index]!;
    const nearest = Math.min(
      ...[...distances].filter(([each]) => each !== id && owned.has(each)).map(([, far]) => far),
    );
    const sources = [...distances].filter(([each, far]) => far === nearest && owned.has(each));
    const all = sources.flatMap(([each]) => owned.get(each)!.map(step => ownerAt(step, nearest, wayTo(each, steps))));
    return all.length > 0 ? [[id, all]] : [];
  });
}

const ownerAt = ({ id, from }: OverlayStep, distance: number, relation: string | null): FoundOwner => ({
  ownerId: id,
  elementId: from,
  distance,
  relation,
});

/** Type of the step by which a walk came to an element first. */
const wayTo = (id: string, steps: OverlayStep[]): string => steps.find(step => step.id === id)!.type;
