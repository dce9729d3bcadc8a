import { kindNamesChosen } from "../../contract/kinds-named.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveTogether } from "../../graph/resolve-standing.js";
import { choose } from "../../questions/impact/present-impact.js";
import { type Walk, walkAll } from "../../questions/impact/walk.js";
import { choiceOf, optionsWanting, type WalkArguments } from "../../questions/impact/walk-arguments.js";
import { findNeighbours, type NeighbourOptions, viaShown } from "../../questions/neighbourhood/find-neighbours.js";
import type { Context } from "../../repository/context.js";
import type { Walked } from "./walk-table.js";

/** Arguments of the query `impact`, without pagination. */
export type ImpactAsked = Omit<WalkArguments, "first" | "after"> & { of: string[]; plateau?: PlateauName };

const wanted = { withSeverity: true, withNeeds: true, withAhead: false, withAudience: false, withOpd: false };

/** Returns the whole list of the query `impact`, in its order. */
export async function walkImpact(context: Context, asked: ImpactAsked): Promise<Walked> {
  const at = asked.at ?? context.today;
  const { ids, plateau } = await resolveTogether(context, asked.of, { plateau: asked.plateau, at });
  const options = await optionsWanting(asked, wanted, context, plateau);
  const [walk] = (await walkAll(context, [ids], options)) as [Walk];
  const chosen = choose(walk.listed, choiceOf(asked, options, context));
  // In a walk in both directions the relation does not show from which end it was reached; it is described from the
  // reached element.
  const outgoing = asked.direction !== "DEPENDENCIES";
  const viaOf = (each: (typeof chosen)[number]) =>
    walk.explain(each).via.map(({ type, id }) => ({ type, id, outgoing }));
  return { reached: chosen.map(each => ({ ...each, via: viaOf(each) })), cutoff: walk.cutoff };
}

/** Arguments of the query `neighbourhood`, without pagination. */
export interface NeighbourhoodAsked extends Omit<NeighbourOptions, "at" | "plateau"> {
  of: string[];
  kinds?: string[] | null;
  at?: string | null;
  plateau?: PlateauName;
}

/** Returns the whole list of the query `neighbourhood`, in its order. */
export async function walkNeighbourhood(context: Context, asked: NeighbourhoodAsked): Promise<Walked> {
  const at = asked.at ?? context.today;
  const { ids, plateau } = await resolveTogether(context, asked.of, { plateau: asked.plateau, at });
  const [found] = await findNeighbours(context, [ids], { ...asked, at, plateau });
  const names = kindNamesChosen(asked.kinds);
  const chosen = found!.neighbours.filter(({ kind }) => !names || names.includes(kind));
  return {
    reached: chosen.map(each => ({ ...each, via: viaShown(each) })),
    cutoff: found!.isPartial ? "MAX_NODES" : null,
  };
}
