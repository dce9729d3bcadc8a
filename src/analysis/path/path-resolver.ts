import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/reading/element-loader.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { type FoundStep, findPaths, longestPath, type PathOptions } from "./find-paths.js";
import { Path, PathStep } from "./path-types.js";

const usualLength = 8;

@ArgsType()
class PathArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: usualLength,
    description: `Relations at most; up to ${longestPath}.`,
  })
  maxLength?: number | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Only along the arrows." })
  directed?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "Relation types to walk; those that carry impact unless said.",
  })
  relations?: string[] | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day that it must hold on; today unless said." })
  at?: string | null;
}

const toWhere = { description: "Id or ref of where the chain ends." };

@Resolver(() => Element)
export class PathResolver {
  @Query(() => Path, {
    nullable: true,
    description: "A shortest chain between two elements; null where there is none.",
  })
  async path(
    @Arg("from", () => ID, { description: "Id or ref." }) from: string,
    @Arg("to", () => ID, toWhere) to: string,
    @Args(() => PathArguments) args: PathArguments,
    @Ctx() context: Context,
  ): Promise<Path | null> {
    const [start, end] = (await resolveRefs(context, [from, to])) as [string, string];
    const options = optionsOf(args, context.today);
    const paths = await findPaths(context, { from: [start], to: end }, options);
    return present(paths.get(start), options);
  }

  @FieldResolver(() => Path, { nullable: true, description: "The query `path` from this element." })
  async pathTo(
    @Root() element: ElementRow,
    @Arg("to", () => ID, toWhere) to: string,
    @Args(() => PathArguments) args: PathArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Path | null> {
    const steps = await context.fields.load(info, element, async (from, day) => {
      const [end] = (await resolveRefs(context, [to])) as [string];
      return findPaths(context, { from, to: end }, optionsOf(args, day));
    });
    return present(steps, optionsOf(args, element.asOf));
  }
}

const optionsOf = ({ maxLength, directed, relations, at }: PathArguments, day: string): PathOptions => ({
  maxLength: maxLength ?? usualLength,
  directed: directed ?? false,
  relations,
  at: at ?? day,
});

function present(steps: FoundStep[] | undefined, { at }: PathOptions): Path | null {
  if (!steps) return null;
  return { length: steps.length, steps: steps.map(step => ({ ...step, asOf: at, label: labelOf(step) }) as never) };
}

/** One type has other words for other kinds, and each relation one word for each way it is read. */
function labelOf({ type, outgoing, fromKind, toKind }: FoundStep): string {
  const [source, target] = outgoing ? [fromKind, toKind] : [toKind, fromKind];
  const relation = metamodel.relationBetween(metamodel.kind(source), type, metamodel.kind(target));
  return (relation ?? metamodel.relationsOfType(type)[0]!).labels[outgoing ? 0 : 1];
}

/** What the schema needs for chains between two elements. */
export const pathResolvers: Function[] = [
  PathResolver,
  elementFields(PathStep, { from: ({ fromId }) => fromId, to: ({ toId }) => toId }),
];
