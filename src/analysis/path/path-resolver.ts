import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from "type-graphql";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { type FoundStep, findPath, longestPath } from "./find-path.js";
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
}

@Resolver()
export class PathResolver {
  @Query(() => Path, {
    nullable: true,
    description: "A shortest chain between two elements; null where there is none.",
  })
  async path(
    @Arg("from", () => ID, { description: "Id or ref." }) from: string,
    @Arg("to", () => ID, { description: "Id or ref." }) to: string,
    @Args(() => PathArguments) { maxLength, directed, relations }: PathArguments,
    @Ctx() context: Context,
  ): Promise<Path | null> {
    const ends = (await resolveRefs(context, [from, to])) as [string, string];
    const options = { maxLength: maxLength ?? usualLength, directed: directed ?? false, relations };
    const steps = await findPath(context, ends, options);
    return steps && { length: steps.length, steps: steps.map(step => ({ ...step, label: labelOf(step) }) as never) };
  }
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
