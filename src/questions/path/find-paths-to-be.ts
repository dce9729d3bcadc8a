import { limits } from "../../common/limits.js";
import { type OverlayStep, type OverlayWalk, walkOverlay } from "../../graph/walk-overlay.js";
import type { Context } from "../../repository/context.js";
import type { FoundStep, PathOptions } from "./find-paths.js";

/** What `findPaths` tells, of the to-be architecture: a statement a level. Of shortest chains the first by code. */
export async function findPathsToBe(
  context: Context,
  { from, to }: { from: string[]; to: string },
  { types, directed, maxLength, at }: PathOptions & { types: readonly string[] },
): Promise<Map<string, FoundStep[]>> {
  const relations = { types, direction: directed ? "OUT" : "BOTH", at } as const;
  const bounds = { depth: maxLength, most: limits.maxWalkNodes };
  const walks = await walkOverlay(
    context,
    from.map(id => [id]),
    relations,
    bounds,
  );
  return new Map(
    from.flatMap((start, index): [string, FoundStep[]][] => {
      const walk = walks[index]!;
      return walk.distances.has(to) ? [[start, wayTo(to, walk)]] : [];
    }),
  );
}

/** Back from the end to the start, each time by the step that came there first. */
function wayTo(end: string, { distances, steps }: OverlayWalk): FoundStep[] {
  const way: OverlayStep[] = [];
  for (let id = end; distances.get(id)! > 0; id = way[0]!.from) {
    way.unshift(steps.find(step => step.id === id && distances.get(step.from) === distances.get(id)! - 1)!);
  }
  return way.map(({ from, fromKind, id, kind, ...step }) => ({
    ...step,
    fromId: from,
    fromKind,
    toId: id,
    toKind: kind,
  }));
}
