import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from "type-graphql";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { pageSize } from "../../repository/reading/connection.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { elementLists } from "../../repository/schema/element-lists.js";
import { kindsNamed } from "../../repository/schema/kinds-named.js";
import { unitsOf } from "../within-opd.js";
import { findOutsideUrusan } from "./find-outside-urusan.js";
import { OutsideUrusan, OutsideUrusanPage } from "./outside-urusan-types.js";

@ArgsType()
class OutsideUrusanArguments {
  @Field(() => ID, { description: "Id or ref; its units count as it." })
  opd!: string;

  @Field(() => [String], { defaultValue: ["Service"], description: "Kinds that count." })
  kinds!: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day that everything must be in force." })
  at?: string | null;

  @Field(() => Int, { nullable: true, description: `Rows of a page; ${limits.defaultPageSize} unless said.` })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@Resolver()
export class OutsideUrusanResolver {
  @Query(() => OutsideUrusanPage, {
    description:
      "What an OPD serves outside its urusan: as-is elements that stand in RAB or RAL, and nowhere beneath or above what its urusan lead to.",
  })
  async outsideUrusan(
    @Args(() => OutsideUrusanArguments) { opd, kinds, at, first, after }: OutsideUrusanArguments,
    @Ctx() context: Context,
  ): Promise<OutsideUrusanPage> {
    const asOf = at ?? context.today;
    const units = await unitsOf(context, opd);
    const { rows, ...found } = await findOutsideUrusan(context, { units, kinds: kindsNamed(kinds), at: asOf });
    const { nodes, pageInfo } = offsetPage(rows, { first: pageSize(first, false), after });
    return { ...found, nodes: nodes.map(row => ({ ...row, asOf })), pageInfo, total: rows.length, asOf } as never;
  }
}

/** What the schema needs for services outside the urusan. */
export const outsideUrusanResolvers: Function[] = [
  OutsideUrusanResolver,
  elementFields(OutsideUrusan, { element: ({ elementId }) => elementId }),
  elementLists(OutsideUrusan, { references: ({ referenceIds }) => referenceIds }, Reference),
  elementLists(OutsideUrusanPage, { urusan: ({ urusanIds }) => urusanIds }, Reference),
  elementLists(OutsideUrusanPage, { withoutCrosswalk: ({ withoutCrosswalkIds }) => withoutCrosswalkIds }, Reference),
];
