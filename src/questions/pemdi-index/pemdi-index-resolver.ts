import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from "type-graphql";
import { elementFields } from "../../contract/element-fields.js";
import { Assessment } from "../../metamodel/assessment.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { connectionOfWindow, windowOf } from "../../repository/elements/offset-page.js";
import { selectionOf, selectsOfRows } from "../../repository/elements/selection.js";
import { DatedPageArguments } from "../page-arguments.js";
import { ClaimDifference, ClaimedIndicator, OpdPemdiIndex, PemdiIndexConnection } from "./pemdi-index-types.js";
import { indexOfOpd, notesOf } from "./present-index.js";
import { evidenceOfOpds, readPemdiIndex } from "./read-pemdi-index.js";

@ArgsType()
class PemdiIndexArguments extends DatedPageArguments {
  @Field(() => Int, { nullable: true, description: "Year of the evaluation. Default: that of today." })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: "Id or ref of an OPD. Default: all that claim or are assessed." })
  opd?: string | null;

  @Field(() => [ClaimDifference], { nullable: true, description: "Indicators to list. Default: all." })
  differences?: string[] | null;
}

@Resolver()
class PemdiIndexResolver {
  @Query(() => PemdiIndexConnection, {
    description:
      "Levels of the indicators that OPDs claim for a year and the Inspektorat gives, compared with `evidence` on the day `at` (default: the last day of the year, at most today), and the index of each OPD. Of assessments that the viewer may see.",
  })
  async pemdiIndex(
    @Args(() => PemdiIndexArguments) args: PemdiIndexArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PemdiIndexConnection> {
    const year = args.year ?? Number(context.today.slice(0, 4));
    const found = await readPemdiIndex(context, year, args.opd);
    const window = windowOf(args, found.opds.length);
    const opds = found.opds.slice(window.start, window.end);
    const areListed = selectsOfRows(selectionOf(info), "indicators");
    const evidence = areListed ? await evidenceOfOpds(context, found, opds, args.at) : undefined;
    const rows = opds.map(opd => indexOfOpd(found, opd, { ...args, evidence: evidence?.get(opd) ?? [] }));
    return connectionOfWindow(rows, window, { year, notes: notesOf(found) }) as never;
  }
}

/** Resolvers of the self-assessment. */
export const pemdiIndexResolvers: Function[] = [
  PemdiIndexResolver,
  elementFields(OpdPemdiIndex, { opd: ({ id }) => id }, Opd),
  elementFields(ClaimedIndicator, { indicator: ({ id }) => id }, Reference),
  elementFields(
    ClaimedIndicator,
    { claim: ({ claimId }) => claimId, assessment: ({ assessmentId }) => assessmentId },
    Assessment,
    { nullable: true },
  ),
];
