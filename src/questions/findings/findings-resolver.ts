import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { limits } from "../../common/limits.js";
import { KindName } from "../../contract/closed-sets.js";
import { elementFields } from "../../contract/element-fields.js";
import { kindNamesChosen } from "../../contract/kinds-named.js";
import { Element } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { connectionOfWindow, offsetPage, windowOf } from "../../repository/elements/offset-page.js";
import { selectionOf, selectsRows } from "../../repository/elements/selection.js";
import { totalOf } from "../element-count.js";
import { DatedPageArguments } from "../page-arguments.js";
import { unitsChosen } from "../within-opd.js";
import type { FindingsOptions } from "./compile-findings.js";
import { Finding, FindingConnection, FindingReportConnection, FindingRule } from "./finding-types.js";
import { presentCounts, presentFinding, presentRule } from "./present-findings.js";
import { countFindings, findingsOf, readPage } from "./read-findings.js";
import { FindingSeverity } from "./rules/rule.js";
import { FindingRuleCode } from "./rules/rule-code.js";
import { rules, rulesNamed } from "./rules/rules.js";

@ArgsType()
class FindingArguments extends DatedPageArguments {
  @Field(() => [FindingRuleCode], {
    nullable: true,
    description: "Codes of rules (see `findingRules`). Default: all.",
  })
  rules?: string[] | null;

  @Field(() => [FindingSeverity], { nullable: true, description: "Severities to list. Default: all." })
  severity?: string[] | null;
}

@ArgsType()
class ReportArguments extends FindingArguments {
  @Field(() => [KindName], { nullable: true, description: "Kinds of elements. Default: all." })
  kinds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id or ref of an OPD: only elements that it or one of its units owns. Default: all except those of institutions outside the province.",
  })
  opd?: string | null;
}

@Resolver(() => Element)
export class FindingsResolver {
  @Query(() => [FindingRule], { description: "All rules of `findings`, most severe first.", complexity: 0 })
  findingRules(): FindingRule[] {
    return rules.map(presentRule);
  }

  @Query(() => FindingReportConnection, { description: "Missing and inconsistent data of as-is elements." })
  async findings(
    @Args(() => ReportArguments) args: ReportArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FindingReportConnection> {
    const kinds = kindNamesChosen(args.kinds);
    const asked = optionsOf(args, context.today, kinds);
    const options = { ...asked, units: await unitsChosen(context, args.opd, asked.at) };
    const counts = await countFindings(context, options);
    const window = windowOf(args, totalOf(counts.filter(({ isSetAside }) => !isSetAside)));
    const found = selectsRows(selectionOf(info)) ? await readPage(context, options, counts, window) : [];
    return connectionOfWindow(found.map(presentFinding), window, presentCounts(counts)) as never;
  }

  @FieldResolver(() => FindingConnection, {
    name: "findings",
    description: "The query `findings` for this element only.",
  })
  async findingsOfElement(
    @Root() element: ElementRow,
    @Args(() => FindingArguments) args: FindingArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FindingConnection> {
    const { open = [], setAside = 0 } =
      (await context.fields.load(info, element, (ids, day) => findingsOf(context, { ...optionsOf(args, day), ids }))) ??
      {};
    const defaultSize = limits.defaultNestedPageSize;
    return offsetPage(open, args, { present: presentFinding, beside: { setAside }, defaultSize }) as never;
  }
}

function optionsOf({ rules: codes, severity, at }: FindingArguments, day: string, kinds?: string[]): FindingsOptions {
  const chosen = rulesNamed(codes)
    .filter(rule => !severity?.length || severity.includes(rule.severity))
    .filter(rule => !kinds || rule.kinds.some(({ name }) => kinds.includes(name)));
  return { rules: chosen, kinds, at: at ?? day };
}

/** Resolvers of findings. */
export const findingsResolvers: Function[] = [FindingsResolver, elementFields(Finding, { element: ({ id }) => id })];
