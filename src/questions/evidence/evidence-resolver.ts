import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { Document } from "../../metamodel/document.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { connectionOfWindow, windowOf } from "../../repository/elements/offset-page.js";
import { fieldsNamed, selectionOf, selects, selectsRows } from "../../repository/elements/selection.js";
import { totalOf } from "../element-count.js";
import { DatedPageArguments } from "../page-arguments.js";
import { unitsChosen } from "../within-opd.js";
import { EvidenceFigureCode, EvidenceState } from "./evidence-figure.js";
import { Evidence, EvidenceReportConnection, IndicatorEvidence } from "./evidence-types.js";
import { findIndicators } from "./find-indicators.js";
import { groupsOf } from "./lay-out-rows.js";
import { addFingerprints, hiddenIn, readEvidence, rowsIn } from "./read-evidence.js";

@ArgsType()
class EvidenceArguments extends DatedPageArguments {
  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids or refs of indicators in force on the day, such as `reference:I13`; an aspect means its indicators. Default: all of the version in force. NOT_IN_FORCE for one of another version.",
  })
  indicators?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref of an OPD: only elements that it or one of its units owns. Default: all except those of institutions outside the province.",
  })
  opd?: string | null;

  @Field(() => [EvidenceFigureCode], { nullable: true, description: "Figures to list. Default: all." })
  figures?: string[] | null;

  @Field(() => [EvidenceState], { nullable: true, description: "States to list. Default: all." })
  states?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "False: no rows of invented elements (provenance SAMPLE). Figures are unaffected.",
  })
  samples!: boolean;
}

@Resolver()
class EvidenceResolver {
  @Query(() => EvidenceReportConnection, {
    description:
      "Evidence for indicators of the evaluation in force (PermenPANRB 8/2026, Indeks Pemdi), as shares of as-is elements with the lists of what counts and what is missing. Judged on everything; numbers count what the viewer may see.",
  })
  async evidence(
    @Args(() => EvidenceArguments) args: EvidenceArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvidenceReportConnection> {
    const at = args.at ?? context.today;
    const found = await findIndicators(context, args.indicators, at);
    const extent = { at, units: await unitsChosen(context, args.opd, at) };
    const report = await readEvidence(context, found, extent);
    const groups = groupsOf(report.indicators, ({ id }) => report.codes.get(id)!, args);
    const window = windowOf(args, totalOf(groups));
    const selection = selectionOf(info);
    const rows = selectsRows(selection) ? await rowsIn(context, groups, window, extent) : [];
    if (fieldsNamed(selection, "indicators").some(each => selects(each, "fingerprint")))
      await addFingerprints(context, report);
    const hiddenElements = selects(selection, "hidden") ? await hiddenIn(context, report, extent) : [];
    return connectionOfWindow(rows, window, { indicators: report.indicators, hiddenElements }) as never;
  }
}

/** Resolvers of evidence. */
export const evidenceResolvers: Function[] = [
  EvidenceResolver,
  elementFields(Evidence, { element: ({ id }) => id }),
  elementFields(IndicatorEvidence, { indicator: ({ id }) => id }, Reference),
  elementLists(IndicatorEvidence, { documents: ({ documentIds }) => documentIds }, Document),
];
