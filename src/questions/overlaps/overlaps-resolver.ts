import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { MostRows } from "../../contract/most-rows.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { ElementCount } from "../element-count.js";
import { DatedPageArguments } from "../page-arguments.js";
import { unitsChosen } from "../within-opd.js";
import { boundsOfOverlaps } from "./bounds.js";
import type { FoundOverlap } from "./clusters-of.js";
import { comparableKinds, kindsToCompare } from "./comparable-kinds.js";
import type { FoundReason } from "./compare.js";
import { findOverlaps } from "./find-overlaps.js";
import { OverlapReason, type OverlapReasonName } from "./overlap-reason.js";
import {
  ComparisonCut,
  Overlap,
  OverlapConnection,
  OverlapGrouping,
  ServedFunction,
  SimilarityReason,
} from "./overlap-types.js";
import { presentReason } from "./present-reason.js";
import { keyOfGroup, readTouched } from "./read-touched.js";

@ArgsType()
class OverlapsArguments extends DatedPageArguments {
  @Field(() => [KindName], { nullable: true, description: comparableKinds })
  kinds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref of an OPD: elements that it or one of its units owns are compared with all others. Default: all with all.",
  })
  opd?: string | null;

  @Field(() => [OverlapReason], {
    nullable: true,
    description: "Only pairs with at least one of these reasons. Default: all.",
  })
  reasons?: OverlapReasonName[] | null;

  @Field(() => OverlapGrouping, { defaultValue: "PAIRS" })
  grouping!: "PAIRS" | "CLUSTERS";
}

@Resolver(() => Overlap)
export class OverlapsResolver {
  @MostRows(boundsOfOverlaps)
  @Query(() => OverlapConnection, {
    description:
      "As-is elements of one kind and different OPDs that may perform the same function, with the reasons. Pairs within institutions outside the province are left out.",
  })
  async overlaps(
    @Args(() => OverlapsArguments) { kinds, opd, at, ...args }: OverlapsArguments,
    @Ctx() context: Context,
  ): Promise<OverlapConnection> {
    const asOf = at ?? context.today;
    const units = await unitsChosen(context, opd, asOf);
    const found = await findOverlaps(context, { ...args, kinds: kindsToCompare(kinds), units, at: asOf });
    return offsetPage(found.overlaps, args, {
      present: each => present(each, asOf),
      beside: { ...found, cut: found.cut.map(each => ({ ...each, asOf })) },
    }) as never;
  }

  @FieldResolver(() => [ElementCount])
  async touches(
    @Root() { ids, asOf }: { ids: string[]; asOf: string },
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ElementCount[]> {
    const group = { id: keyOfGroup(ids), asOf };
    return (await context.fields.load(info, group, (keys, day) => readTouched(context, keys, day)))!;
  }
}

function present({ members, score, reasons }: FoundOverlap, asOf: string): Overlap {
  const costs = members.map(({ annualCostRupiah }) => annualCostRupiah).filter(cost => typeof cost === "number");
  return {
    ids: members.map(({ id }) => id),
    score,
    reasons: reasons.map((reason: FoundReason) => presentReason(reason, members[0]?.kind, asOf)),
    annualCostRupiah: costs.length ? costs.reduce((sum, cost) => sum + cost, 0) : null,
    costsRecorded: costs.length,
    asOf,
  } as never;
}

/** Resolvers of overlaps. */
export const overlapsResolvers: Function[] = [
  OverlapsResolver,
  elementLists(Overlap, { elements: ({ ids }) => ids }),
  elementLists(SimilarityReason, { shared: ({ sharedIds }) => sharedIds }),
  elementFields(ServedFunction, { application: ({ applicationId }) => applicationId }),
  elementFields(ServedFunction, { function: ({ functionId }) => functionId }, Reference),
  elementLists(ServedFunction, { through: ({ throughIds }) => throughIds }),
  elementFields(ComparisonCut, { element: ({ id }) => id }),
];
