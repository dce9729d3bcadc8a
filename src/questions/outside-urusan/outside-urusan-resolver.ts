import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { Reference } from "../../metamodel/reference.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { DatedPageArguments } from "../page-arguments.js";
import { unitsOf } from "../within-opd.js";
import { findOutsideUrusan } from "./find-outside-urusan.js";
import { OutsideUrusan, OutsideUrusanConnection } from "./outside-urusan-types.js";

@ArgsType()
class OutsideUrusanArguments extends DatedPageArguments {
  @Field(() => ID, { description: "Id or ref of an OPD, including its units." })
  opd!: string;

  @Field(() => [KindName], { defaultValue: [Service.name], description: "Kinds of the elements." })
  kinds!: string[];
}

@Resolver()
export class OutsideUrusanResolver {
  @Query(() => OutsideUrusanConnection, {
    description:
      "As-is elements of an OPD outside its urusan: their nodes in RAB or RAL are neither beneath nor above those that belong to its urusan.",
  })
  async outsideUrusan(
    @Args(() => OutsideUrusanArguments) { opd, kinds, at, ...page }: OutsideUrusanArguments,
    @Ctx() context: Context,
  ): Promise<OutsideUrusanConnection> {
    const asOf = at ?? context.today;
    const units = await unitsOf(context, opd, asOf);
    const { rows, ...found } = await findOutsideUrusan(context, {
      units,
      kinds: kindsChosen(kinds) ?? [Service],
      at: asOf,
    });
    return offsetPage(rows, page, { present: row => ({ ...row, asOf }), beside: { ...found, asOf } }) as never;
  }
}

/** Resolvers of elements outside the urusan. */
export const outsideUrusanResolvers: Function[] = [
  OutsideUrusanResolver,
  elementFields(OutsideUrusan, { element: ({ elementId }) => elementId }),
  elementLists(OutsideUrusan, { references: ({ referenceIds }) => referenceIds }, Reference),
  elementLists(OutsideUrusanConnection, { urusan: ({ urusanIds }) => urusanIds }, Reference),
  elementLists(
    OutsideUrusanConnection,
    { withoutCrosswalk: ({ withoutCrosswalkIds }) => withoutCrosswalkIds },
    Reference,
  ),
];
