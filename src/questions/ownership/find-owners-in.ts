import type { PlateauName } from "../../graph/plateau.js";
import { isToBe } from "../../graph/way.js";
import type { Context } from "../../repository/context.js";
import { type FoundOwner, ownerSources, readOwners } from "./find-owners.js";

/**
 * Returns, by id, the owner of each element, or else the owners of the nearest owned elements in the first source that
 * has any, by code of the owner. One round trip; in TO_BE those of one walk for each source searched.
 */
export async function findOwnersIn(
  context: Context,
  ids: string[],
  at: string,
  plateau: PlateauName = "AS_IS",
): Promise<Map<string, FoundOwner[]>> {
  // In AS_IS one statement searches all sources; in TO_BE a walk costs a round trip for each level, so it is made only
  // if the source is needed.
  const passes = isToBe({ plateau }) ? ownerSources.map(source => [source]) : [ownerSources];
  const found = new Map<string, FoundOwner[]>();
  for (const sources of passes) {
    const wanting = ids.filter(id => !found.has(id));
    if (wanting.length === 0) break;
    for (const [id, owners] of await readOwners(context, wanting, sources, { at, plateau })) found.set(id, owners);
  }
  return found;
}
