import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields } from "../../contract/element-fields.js";
import { MostRows } from "../../contract/most-rows.js";
import { resolveRefs } from "../../graph/resolve-refs.js";
import { Element } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { boundsOfSimilar } from "../overlaps/bounds.js";
import { comparable, comparableKinds, kindsToCompare, refuseToCompare } from "../overlaps/comparable-kinds.js";
import { presentReason } from "../overlaps/present-reason.js";
import type { Profile } from "../overlaps/profile.js";
import { readProfiles } from "../overlaps/read-profiles.js";
import { DatedPageArguments } from "../page-arguments.js";
import { type AllSimilar, findSimilar, type SimilarOptions } from "./find-similar.js";
import { readProposal } from "./read-proposal.js";
import { ProposalInput, SimilarConnection, SimilarElement } from "./similar-types.js";

@ArgsType()
class SimilarArguments extends DatedPageArguments {
  @Field(() => [KindName], { nullable: true, description: comparableKinds })
  kinds?: string[] | null;
}

@Resolver(() => Element)
export class SimilarResolver {
  @MostRows(boundsOfSimilar)
  @Query(() => SimilarConnection, {
    description:
      "Existing elements similar to an element or a proposal, by function, data and name. Exactly one of `to` and `proposal` is required.",
  })
  async similar(
    @Args(() => SimilarArguments) args: SimilarArguments,
    @Ctx() context: Context,
    @Arg("to", () => ID, { nullable: true, description: "Id or ref." }) to?: string,
    @Arg("proposal", () => ProposalInput, { nullable: true }) proposal?: ProposalInput,
  ): Promise<SimilarConnection> {
    const options = optionsOf(args, context.today);
    const start = await startOf(context, options.at, { to, proposal });
    const found = await findSimilar(context, [start], options);
    return present(found.get(start.id)!, args, options.at);
  }

  @MostRows(boundsOfSimilar)
  @FieldResolver(() => SimilarConnection, {
    name: "similar",
    nullable: true,
    description: "The query `similar` for this element; null for a kind that cannot be compared.",
  })
  async similarToElement(
    @Root() element: ElementRow,
    @Args(() => SimilarArguments) args: SimilarArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SimilarConnection | null> {
    const found = await context.fields.load(info, element, async (ids, day) => {
      const options = optionsOf(args, day);
      const { profiles } = await readProfiles(context, { ids }, { kinds: comparable, at: options.at });
      return findSimilar(context, profiles, options);
    });
    return found ? present(found, args, optionsOf(args, element.asOf).at) : null;
  }
}

const optionsOf = ({ kinds, at }: SimilarArguments, day: string): SimilarOptions => ({
  kinds: kindsToCompare(kinds),
  at: at ?? day,
});

async function startOf(
  context: Context,
  at: string,
  { to, proposal }: { to?: string; proposal?: ProposalInput },
): Promise<Profile> {
  if (proposal && !to) return readProposal(context, proposal);
  if (!to || proposal) throw new RepositoryError("BAD_USER_INPUT", "Exactly one of `to` and `proposal` is required.");
  const ids = await resolveRefs(context, [to]);
  const { profiles } = await readProfiles(context, { ids }, { kinds: comparable, at });
  return profiles[0] ?? refuseToCompare(to);
}

function present({ rows, cut, ...found }: AllSimilar, args: SimilarArguments, asOf: string): SimilarConnection {
  return offsetPage(rows, args, {
    present: row => ({ ...row, asOf, reasons: row.reasons.map(reason => presentReason(reason, row.kind, asOf)) }),
    beside: { ...found, cut: cut.map(each => ({ ...each, asOf })) },
  }) as never;
}

/** Resolvers of similarity. */
export const similarResolvers: Function[] = [
  SimilarResolver,
  elementFields(SimilarElement, { element: ({ id }) => id }),
];
