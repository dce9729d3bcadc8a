import type { GraphQLResolveInfo } from "graphql";
import { ArgsType, Field, ID, Int } from "type-graphql";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import type { PlateauName } from "../../graph/plateau.js";
import { resolveTogether } from "../../graph/resolve-standing.js";
import type { Context } from "../../repository/context.js";
import { selectionOf, selects, selectsOfNodes } from "../../repository/elements/selection.js";
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
    description: `Exactly this many relations far, 1 to ${wholeReach}; the whole reach unless said. Severities are judged by the whole reach all the same.`,
  })
  maxDepth?: number;

  @Field(() => [String], {
    nullable: true,
    description: "Relation types to walk; those that carry impact unless said.",
  })
  relations?: string[];

  @Field(() => [String], { nullable: true, description: "Kinds to list; what is walked stays the same." })
  kinds?: string[];

  @Field(() => [Severity], {
    nullable: true,
    description: "Severities to list, in the direction IMPACT; what is walked stays the same.",
  })
  severity?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids or refs that hold: they are reached and listed, but nothing is walked through them and they pass no trouble on.",
  })
  ignoreAsHops?: string[];

  @Field(() => [String], {
    nullable: true,
    description: "Kinds whose elements are reached and listed, but not walked through. A start is always walked from.",
  })
  stopAt?: string[];

  @Field(() => ImpactOrder, { nullable: true, description: "SEVERITY unless said." })
  orderBy?: "SEVERITY" | "DISTANCE";
}

/** What is wanted of a walk beside what it reaches. */
export type Wanted = Pick<WalkOptions, "withSeverity" | "withNeeds" | "withAhead" | "withAudience" | "withOpd">;

/** How to walk for these arguments; a list of some severities needs all of them. */
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
    stopAt: namesOf(args.stopAt) ?? [],
    withSeverity,
    withNeeds: withSeverity || wanted.withNeeds,
  };
}

/** How to walk for these arguments and what is selected of the answer. */
export function optionsOf(
  args: WalkArguments,
  info: GraphQLResolveInfo,
  context: Context,
  plateau?: PlateauName,
): Promise<WalkOptions> {
  const answer = selectionOf(info);
  const isDrawn = selects(answer, "picture", "graphml");
  const isOrdered = (isDrawn || selects(answer, "nodes", "pageInfo")) && args.orderBy !== "DISTANCE";
  const asksSeverity = selects(answer, "bySeverity") || selectsOfNodes(answer, "severity", "because");
  const wanted = {
    withSeverity: asksSeverity || isOrdered || isDrawn,
    withNeeds: isDrawn || selectsOfNodes(answer, "via"),
    withAhead: selectsOfNodes(answer, "unexpanded"),
    withAudience: selects(answer, "byAudience"),
    withOpd: isDrawn || selects(answer, "byOpd"),
  };
  return optionsWanting(args, wanted, context, plateau);
}

/** What to list for these arguments. */
export const choiceOf = (args: WalkArguments, { at, plateau }: WalkOptions): Choice => ({
  kinds: namesOf(args.kinds),
  severities: isFiltered(args) ? args.severity! : undefined,
  orderBy: args.orderBy ?? "SEVERITY",
  first: args.first,
  after: args.after,
  at,
  plateau,
});

const isFiltered = ({ severity }: WalkArguments) => (severity?.length ?? 0) > 0;

const namesOf = (kinds: string[] | undefined) => kindNamesChosen(kinds);
