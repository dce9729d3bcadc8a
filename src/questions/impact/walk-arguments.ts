import type { GraphQLResolveInfo } from "graphql";
import { ArgsType, Field, ID, Int } from "type-graphql";
import { KindName, RelationType } from "../../contract/closed-sets.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveTogether } from "../../graph/resolve-standing.js";
import type { Context } from "../../repository/context.js";
import { selectionOf, selects, selectsOfRows, selectsRows } from "../../repository/elements/selection.js";
import { DatedPageArguments } from "../page-arguments.js";
import { ImpactOrder, Severity, WalkDirection } from "./impact-types.js";
import type { Choice } from "./present-impact.js";
import { type Direction, type WalkOptions, wholeReach } from "./walk-options.js";

@ArgsType()
export class WalkArguments extends DatedPageArguments {
  @Field(() => WalkDirection, { defaultValue: "IMPACT" })
  direction!: Direction;

  @Field(() => Int, {
    nullable: true,
    description: `Maximum number of relations to a listed element, 1–${wholeReach}. Default: no limit. Severities are always computed on the whole reach.`,
  })
  maxDepth?: number;

  @Field(() => [RelationType], {
    nullable: true,
    description: "Relation types to follow. Default: those that carry impact.",
  })
  relations?: string[];

  @Field(() => [KindName], { nullable: true, description: "Kinds to list. Does not affect the walk. Default: all." })
  kinds?: string[];

  @Field(() => [Severity], {
    nullable: true,
    description: "Severities to list; requires direction IMPACT. Does not affect the walk. Default: all.",
  })
  severity?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids or refs of elements that count as unaffected: they are reached and listed, but the walk stops there and impact does not spread through them.",
  })
  ignoreAsHops?: string[];

  @Field(() => [KindName], {
    nullable: true,
    description:
      "Kinds whose elements are reached and listed, but at which the walk stops. The walk always continues from a start.",
  })
  stopAt?: string[];

  @Field(() => ImpactOrder, { nullable: true, description: "Default: SEVERITY." })
  orderBy?: "SEVERITY" | "DISTANCE";
}

/** Results needed from a walk besides the reached elements. */
export type Wanted = Pick<WalkOptions, "withSeverity" | "withNeeds" | "withAhead" | "withAudience" | "withOpd">;

/** Converts arguments to the options of a walk. A filter by severity requires all severities. */
export async function optionsWanting(
  args: WalkArguments,
  wanted: Wanted,
  context: Context,
  plateau: PlateauName = "AS_IS",
): Promise<WalkOptions> {
  const at = args.at ?? context.today;
  const { ids } = await resolveTogether(context, args.ignoreAsHops ?? [], { plateau, at });
  const withSeverity = isFiltered(args) || (args.direction === "IMPACT" && wanted.withSeverity);
  return {
    ...args,
    ...wanted,
    at,
    plateau,
    ignoreAsHops: ids,
    stopAt: args.stopAt ?? [],
    withSeverity,
    withNeeds: withSeverity || wanted.withNeeds,
  };
}

/** Converts arguments and the selection of the request to the options of a walk. */
export function optionsOf(
  args: WalkArguments,
  info: GraphQLResolveInfo,
  context: Context,
  plateau?: PlateauName,
): Promise<WalkOptions> {
  const answer = selectionOf(info);
  const isDrawn = selects(answer, "picture", "graphml");
  const isOrdered = (isDrawn || selectsRows(answer)) && args.orderBy !== "DISTANCE";
  const asksSeverity = selects(answer, "bySeverity") || selectsOfRows(answer, "severity", "because");
  const wanted = {
    withSeverity: asksSeverity || isOrdered || isDrawn,
    withNeeds: isDrawn || selectsOfRows(answer, "via"),
    withAhead: selectsOfRows(answer, "unexpanded"),
    withAudience: selects(answer, "byAudience"),
    withOpd: isDrawn || selects(answer, "byOpd"),
  };
  return optionsWanting(args, wanted, context, plateau);
}

/** Converts arguments to the selection of the elements to list. */
export const choiceOf = (
  args: WalkArguments,
  { at, plateau }: WalkOptions,
  { viewer }: Pick<Context, "viewer">,
): Choice => ({
  viewer,
  kinds: kindNamesChosen(args.kinds),
  severities: isFiltered(args) ? args.severity! : undefined,
  orderBy: args.orderBy ?? "SEVERITY",
  page: args,
  at,
  plateau,
});

const isFiltered = ({ severity }: WalkArguments) => (severity?.length ?? 0) > 0;
