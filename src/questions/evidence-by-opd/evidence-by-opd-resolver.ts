import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { elementFields } from "../../contract/element-fields.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { selectionOf, selects } from "../../repository/elements/selection.js";
import { type FoundIndicator, findIndicators } from "../evidence/find-indicators.js";
import { presentIndicator, rulesOf } from "../evidence/present-evidence.js";
import { readHidden } from "../evidence/read-figures.js";
import type { IndicatorRules } from "../evidence/rules/rule.js";
import { hiddenAmong } from "../hidden-elements.js";
import { DatedPageArguments } from "../page-arguments.js";
import { OpdEvidence, OpdEvidenceConnection } from "./evidence-by-opd-types.js";
import { countByOpd, type OpdCounts } from "./read-by-opd.js";

@ArgsType()
class EvidenceByOpdArguments extends DatedPageArguments {
  @Field(() => ID, {
    description: "Id or ref of one indicator in force on the day, such as `reference:I13`. Otherwise NOT_IN_FORCE.",
  })
  indicator!: string;
}

@Resolver()
class EvidenceByOpdResolver {
  @Query(() => OpdEvidenceConnection, {
    description:
      "Evidence of one indicator for each OPD, with the numbers that `evidence` has for it. Biro and UPT are part of their OPD. No rows for an indicator without figures.",
  })
  async evidenceByOpd(
    @Args(() => EvidenceByOpdArguments) { indicator, at, ...page }: EvidenceByOpdArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpdEvidenceConnection> {
    const asOf = at ?? context.today;
    const found = await findOne(context, indicator, asOf);
    const rules = rulesOf(found, true);
    const counted = await countByOpd(context, rules, asOf);
    const rows = counted.filter(({ isShown }) => isShown).map(each => rowOf(each, found, rules, asOf));
    const isAsked = selects(selectionOf(info), "hidden");
    const hiddenElements = isAsked
      ? hiddenAmong([...counted, ...(await readHidden(context, [rules], { at: asOf })).map(isHidden)])
      : [];
    return offsetPage(rows.sort(byLag), page, { beside: { hiddenElements } }) as never;
  }
}

const isHidden = (element: { id: string; kind: string }) => ({ ...element, isShown: false });

/** Returns the only indicator of a ref. Throws BAD_USER_INPUT for an aspect. */
async function findOne(context: Context, ref: string, at: string): Promise<FoundIndicator> {
  const [one, ...others] = await findIndicators(context, [ref], at);
  if (one && others.length === 0) return one;
  throw new RepositoryError("BAD_USER_INPUT", `"${ref}" names several indicators. Name one, such as reference:I13.`);
}

type LaggingRow = OpdEvidence & { code: string };

function rowOf({ id, code, counts }: OpdCounts, indicator: FoundIndicator, rules: IndicatorRules, asOf: string) {
  const { level, levelText, figures } = presentIndicator(counts, {
    ...{ indicator, rules, documents: [], extent: { at: asOf } },
  });
  return { id, code, asOf, level, levelText, figures } as Partial<OpdEvidence> as LaggingRow;
}

const missingIn = ({ figures }: OpdEvidence) => figures.reduce((sum, { missing }) => sum + missing, 0);

const byLag = (one: LaggingRow, other: LaggingRow) =>
  (one.level ?? Infinity) - (other.level ?? Infinity) ||
  missingIn(other) - missingIn(one) ||
  (one.code < other.code ? -1 : 1);

/** Resolvers of evidence by OPD. */
export const evidenceByOpdResolvers: Function[] = [
  EvidenceByOpdResolver,
  elementFields(OpdEvidence, { opd: ({ id }) => id }, Opd),
];
