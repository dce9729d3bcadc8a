import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { enumerationOf } from "../../metamodel/define/index.js";
import { Reference, Taxonomy } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { DatedPageArguments } from "../page-arguments.js";
import { unitsChosen } from "../within-opd.js";
import { type FoundOutdated, findOutdated } from "./find-outdated.js";
import { MappingNeed, OutdatedReference, OutdatedReferenceConnection } from "./needs-mapping-types.js";

@ArgsType()
class NeedsMappingArguments extends DatedPageArguments {
  @Field(() => Taxonomy, { nullable: true, description: "Taxonomy of the nodes. Default: all." })
  taxonomy?: string | null;

  @Field(() => [KindName], { nullable: true, description: "Kinds of the elements. Default: all." })
  kinds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref of an OPD: only elements that it or one of its units owns. Default: all except those of institutions outside the province.",
  })
  opd?: string | null;
}

@Resolver()
export class NeedsMappingResolver {
  @Query(() => OutdatedReferenceConnection, {
    description:
      "As-is elements with a relation to a reference node that has ended, or that is of an older version of its taxonomy than the newest in force.",
  })
  async needsMapping(
    @Args(() => NeedsMappingArguments) { taxonomy, kinds, opd, at, ...page }: NeedsMappingArguments,
    @Ctx() context: Context,
  ): Promise<OutdatedReferenceConnection> {
    const asOf = at ?? context.today;
    const units = await unitsChosen(context, opd, asOf);
    const chosen = kindsChosen(kinds);
    const { rows, isPartial } = await findOutdated(context, { taxonomy, kinds: chosen, units, at: asOf });
    return offsetPage(rows, page, { present: row => present(row, asOf), beside: { isPartial } }) as never;
  }
}

const { labels } = enumerationOf(MappingNeed)!;

function present(row: FoundOutdated, asOf: string) {
  const { length } = row.successorIds;
  const need = length === 0 ? "NO_SUCCESSOR" : length === 1 ? "TAKE_SUCCESSOR" : "CHOOSE_SUCCESSOR";
  return { ...row, need, label: labels[need]!, asOf };
}

/** Resolvers of needed mappings. */
export const needsMappingResolvers: Function[] = [
  NeedsMappingResolver,
  elementFields(OutdatedReference, { element: ({ elementId }) => elementId }),
  elementFields(OutdatedReference, { reference: ({ referenceId }) => referenceId }, Reference),
  elementLists(OutdatedReference, { successors: ({ successorIds }) => successorIds }, Reference),
];
