import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { MostRows } from "../../contract/most-rows.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Reference, Taxonomy } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { pageSize } from "../../repository/elements/connection.js";
import { CandidateReason, ReferenceCandidate } from "./candidate-types.js";
import { findCandidates } from "./find-candidates.js";

@ArgsType()
class CandidatesArguments {
  @Field(() => String, { description: "Subject of the new entry, in a few words." })
  text!: string;

  @Field(() => Taxonomy)
  taxonomy!: string;

  @Field(() => KindName, {
    defaultValue: "Service",
    description: "Kind of the elements whose classifications are evidence.",
  })
  kind!: string;

  @Field(() => Int, { defaultValue: 10, description: "Maximum number of candidates." })
  first!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  at?: string | null;
}

@Resolver()
export class CandidatesResolver {
  @MostRows((counts, { taxonomy }) => ({ rows: counts.nodesOf(taxonomy) }))
  @Query(() => [ReferenceCandidate], {
    description:
      "Nodes of a taxonomy that fit a new entry, by their names and by the classifications of similar elements. Best first.",
  })
  async referenceCandidates(
    @Args(() => CandidatesArguments) { kind, at, first, ...args }: CandidatesArguments,
    @Ctx() context: Context,
  ): Promise<ReferenceCandidate[]> {
    const asOf = at ?? context.today;
    const found = await findCandidates(context, {
      ...args,
      kind: metamodel.kind(kind),
      first: pageSize(first),
      at: asOf,
    });
    return found.map(({ id, score, evidence, breadcrumbs }) => ({
      id,
      score,
      crumbIds: breadcrumbs,
      asOf,
      reasons: evidence.map(({ elementId, share }) => ({ elementId, share: Math.round(share * 1000) / 1000, asOf })),
    })) as never;
  }
}

/** Resolvers of candidates. */
export const candidatesResolvers: Function[] = [
  CandidatesResolver,
  elementFields(CandidateReason, { element: ({ elementId }) => elementId }, Element, { nullable: true }),
  elementFields(ReferenceCandidate, { reference: ({ id }) => id }, Reference),
  elementLists(ReferenceCandidate, { breadcrumbs: ({ crumbIds }) => crumbIds }, Reference),
];
