import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { enumerationOf } from "../../metamodel/define/index.js";
import { Reference, Taxonomy } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { DatedPageArguments } from "../page-arguments.js";
import { unitsChosen } from "../within-opd.js";
import { type FoundOutdated, findOutdated } from "./find-outdated.js";
import { MappingNeed, OutdatedReference, OutdatedReferencePage } from "./needs-mapping-types.js";

@ArgsType()
class NeedsMappingArguments extends DatedPageArguments {
  @Field(() => Taxonomy, { nullable: true, description: "All unless said." })
  taxonomy?: string | null;

  @Field(() => [String], { nullable: true, description: "Kinds that count; all unless said." })
  kinds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only what it or a unit of it owns." })
  opd?: string | null;
}

@Resolver()
export class NeedsMappingResolver {
  @Query(() => OutdatedReferencePage, {
    description:
      "As-is elements that point at a reference node which has ended, or is of an older version of its taxonomy than the newest in force. Institutions outside the province are not told unless named.",
  })
  async needsMapping(
    @Args(() => NeedsMappingArguments) { taxonomy, kinds, opd, at, first, after }: NeedsMappingArguments,
    @Ctx() context: Context,
  ): Promise<OutdatedReferencePage> {
    const asOf = at ?? context.today;
    const units = await unitsChosen(context, opd, asOf);
    const chosen = kindsChosen(kinds);
    const { rows, isPartial } = await findOutdated(context, { taxonomy, kinds: chosen, units, at: asOf });
    const { nodes, pageInfo } = offsetPage(rows, { first, after });
    return { nodes: nodes.map(row => present(row, asOf)), pageInfo, total: rows.length, isPartial } as never;
  }
}

const { labels } = enumerationOf(MappingNeed)!;

function present(row: FoundOutdated, asOf: string) {
  const { length } = row.successorIds;
  const need = length === 0 ? "NO_SUCCESSOR" : length === 1 ? "TAKE_SUCCESSOR" : "CHOOSE_SUCCESSOR";
  return { ...row, need, label: labels[need]!, asOf };
}

/** What the schema needs to tell what needs mapping. */
export const needsMappingResolvers: Function[] = [
  NeedsMappingResolver,
  elementFields(OutdatedReference, { element: ({ elementId }) => elementId }),
  elementFields(OutdatedReference, { reference: ({ referenceId }) => referenceId }, Reference),
  elementLists(OutdatedReference, { successors: ({ successorIds }) => successorIds }, Reference),
];
