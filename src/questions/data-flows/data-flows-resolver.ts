import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { limits } from "../../common/limits.js";
import { elementFields } from "../../contract/element-fields.js";
import { enumerationNamed } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { bucketOfOpd } from "../element-count.js";
import { DatedPageArguments } from "../page-arguments.js";
import { DataFlow, DataFlowConnection, DataFlowGrouping, DataFlowSort } from "./data-flows-types.js";
import { type FoundFlow, findDataFlows, partyOf, type Sort } from "./find-data-flows.js";
import { matrixOfFlows } from "./matrix-of-flows.js";

const allSorts = Object.keys(DataFlowSort) as Sort[];
const sortLabels = enumerationNamed("DataFlowSort")!.labels;
const methodLabels = enumerationNamed("ExchangeMethod")!.labels;
const provenanceLabels = enumerationNamed("Provenance")!.labels;

const party = (way: string) => ({
  nullable: true,
  description: `Only flows ${way} this party: id or ref of an OPD (rolled up as in the matrix), of an application or of data, or OUTSIDE. Default: all.`,
});

@ArgsType()
class DataFlowArguments extends DatedPageArguments {
  @Field(() => DataFlowGrouping, { defaultValue: "OPD", description: "Rows and columns of the matrix." })
  by!: keyof typeof DataFlowGrouping;

  @Field(() => [DataFlowSort], { nullable: true, description: "Sorts of flows. Default: all." })
  sorts?: Sort[] | null;

  @Field(() => ID, party("from or to"))
  opd?: string | null;

  @Field(() => ID, party("from"))
  provider?: string | null;

  @Field(() => ID, party("to"))
  user?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only flows with this `isSample`. Default: all." })
  isSample?: boolean | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True: without flows between two institutions outside the province.",
  })
  ofProvince!: boolean;
}

@Resolver()
class DataFlowsResolver {
  @Query(() => DataFlowConnection, {
    description:
      "Data flows between as-is elements in force on the day, as READS, CONSUMES and MAINTAINED_BY record them, and their matrix.",
  })
  async dataFlows(
    @Args(() => DataFlowArguments)
    { by, sorts, opd, provider, user, isSample: isOnly, ofProvince, at, ...page }: DataFlowArguments,
    @Ctx() context: Context,
  ): Promise<DataFlowConnection> {
    const asOf = at ?? context.today;
    const found = await findDataFlows(context, {
      sorts: sorts?.length ? sorts : allSorts,
      either: await partyOf(context, opd, asOf),
      provider: await partyOf(context, provider, asOf),
      user: await partyOf(context, user, asOf),
      ofProvince,
      at: asOf,
    });
    const flows = found.filter(flow => typeof isOnly !== "boolean" || isSample(flow) === isOnly);
    const shown = flows.slice(0, limits.maxWalkNodes);
    const samples = shown.filter(isSample).length;
    const beside = { ...matrixOfFlows(shown, by), samples, isPartial: found.length > limits.maxWalkNodes };
    return offsetPage(shown, page, { present: flow => ({ ...presented(flow), asOf }), beside }) as never;
  }
}

/** Returns true for a flow that is invented: its relation, or one of its ends. */
const isSample = ({ provenance, provider, user }: FoundFlow) =>
  [provenance, provider.element.provenance, user.element.provenance].includes("SAMPLE");

const presented = (flow: FoundFlow) => {
  const { sort, via, provenance, provider, user } = flow;
  return {
    ...{ sort, label: sortLabels[sort]!, via, method: via && methodLabels[via]! },
    ...{ provenance, trust: provenance && provenanceLabels[provenance]!, isSample: isSample(flow) },
    ...{ providerId: provider.element.id, userId: user.element.id },
    ...{ providerOpd: bucketOfOpd(provider).label, userOpd: bucketOfOpd(user).label },
  };
};

/** Resolvers of data flows. */
export const dataFlowResolvers: Function[] = [
  DataFlowsResolver,
  elementFields(DataFlow, { provider: ({ providerId }) => providerId, user: ({ userId }) => userId }),
];
