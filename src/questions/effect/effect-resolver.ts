import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { RepositoryError } from "../../common/repository-error.js";
import type { AsIf, Context } from "../../repository/context.js";
import type { Selection } from "../../repository/elements/selection.js";
import { readCosts } from "../costs/read-costs.js";
import { CoverageArguments, optionsOf } from "../coverage/coverage-arguments.js";
import { readCoverage } from "../coverage/read-coverage.js";
import { bothOf } from "./both-of.js";
import { compareCompleteness } from "./compare-completeness.js";
import { compareFindings } from "./compare-findings.js";
import { compareServices } from "./compare-services.js";
import {
  CompletenessOfEffect,
  CostsOfEffect,
  CoverageOfEffect,
  Effect,
  FindingsOfEffect,
  ServiceOfEffect,
} from "./effect-types.js";

@Resolver(() => Effect)
class EffectResolver {
  @Query(() => Effect, {
    description: "Difference that the operations of `@asIf` make. BAD_USER_INPUT for a query without operations.",
    complexity: 500,
  })
  effect(
    @Ctx() context: Context,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." }) at?: string,
  ): Effect {
    asIfOf(context);
    return { at: at ?? context.today };
  }

  @FieldResolver(() => FindingsOfEffect)
  findings(@Root() { at }: Effect, @Ctx() context: Context): Promise<FindingsOfEffect> {
    return compareFindings(context, asIfOf(context), at);
  }

  @FieldResolver(() => [CompletenessOfEffect], {
    description: "OPDs that are responsible for a changed element, before or after the operations.",
  })
  completeness(@Root() { at }: Effect, @Ctx() context: Context): Promise<CompletenessOfEffect[]> {
    return compareCompleteness(context, asIfOf(context), at);
  }

  @FieldResolver(() => CoverageOfEffect)
  async coverage(
    @Root() { at }: Effect,
    @Args(() => CoverageArguments) args: CoverageArguments,
    @Ctx() context: Context,
  ): Promise<CoverageOfEffect> {
    const options = optionsOf(args, at);
    const [before, after] = await bothOf(context, asIfOf(context), each =>
      readCoverage(each, [null], options, coverageNumbers),
    );
    return { before: before.get(null)!, after: after.get(null)! };
  }

  @FieldResolver(() => [ServiceOfEffect], {
    description: "Services that other single elements stop than before, by ref; see `singlePointsOfFailure`.",
  })
  services(@Root() { at }: Effect, @Ctx() context: Context): Promise<ServiceOfEffect[]> {
    return compareServices(context, asIfOf(context), at);
  }

  @FieldResolver(() => CostsOfEffect)
  async costs(@Root() { at }: Effect, @Ctx() context: Context): Promise<CostsOfEffect> {
    const [before, after] = await bothOf(context, asIfOf(context), each => readCosts(each, { at, plateau: "AS_IS" }));
    return { before: before.total, after: after.total };
  }
}

function asIfOf({ asIf }: Context): AsIf {
  if (asIf) return asIf;
  throw new RepositoryError(
    "BAD_USER_INPUT",
    "`effect` needs operations to compare with. Add @asIf(operations: [...]) to the query.",
  );
}

const leaf = (name: string): Selection => ({ name, alias: name, args: {}, fieldsByTypeName: {} });

/** Selection of the fields of `CoverageNumbers`. */
const coverageNumbers: Selection = {
  ...leaf("coverage"),
  fieldsByTypeName: {
    Coverage: { references: leaf("references"), covered: leaf("covered"), elements: leaf("elements") },
  },
};

/** Resolvers of the effect of supposed operations. */
export const effectResolvers: Function[] = [EffectResolver];
