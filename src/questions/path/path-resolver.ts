import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { elementFields } from "../../contract/element-fields.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { resolveOneEach } from "../../graph/resolve-standing.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import { answerEach, type When } from "../about-elements.js";
import { type FoundStep, findPaths, longestPath, type PathOptions } from "./find-paths.js";
import { Path, PathStep } from "./path-types.js";

const usualLength = 8;

@ArgsType()
class PathArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: usualLength,
    description: `Maximum number of relations, 1–${longestPath}.`,
  })
  maxLength?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Follows relations only along the arrows.",
  })
  directed?: boolean | null;

  @Field(() => [RelationType], {
    nullable: true,
    description: "Relation types to follow. Default: those that carry impact.",
  })
  relations?: string[] | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "Day on which the chain must be in force. Default: today.",
  })
  at?: string | null;
}

const toWhere = { description: "Id or ref of the end of the chain." };

@Resolver(() => Element)
export class PathResolver {
  @Query(() => Path, {
    nullable: true,
    description: "Shortest chain of relations between two elements; null if there is none.",
  })
  async path(
    @Arg("from", () => ID, { description: "Id or ref." }) from: string,
    @Arg("to", () => ID, toWhere) to: string,
    @Args(() => PathArguments) args: PathArguments,
    @Ctx() context: Context,
    @Arg("plateau", () => Plateau, {
      nullable: true,
      description: "Architecture to read. Default: TO_BE if a to-be element is named, else AS_IS.",
    })
    asked?: PlateauName,
  ): Promise<Path | null> {
    const at = args.at ?? context.today;
    const { ids, plateau } = await resolveOneEach(context, [from, to], { plateau: asked, at });
    const [start, end] = ids as [string, string];
    const options = optionsOf(args, { at, plateau });
    const paths = await findPaths(context, { from: [start], to: end }, options);
    return present(paths.get(start), options);
  }

  @FieldResolver(() => Path, { nullable: true, description: "The query `path` from this element." })
  pathTo(
    @Root() element: ElementRow,
    @Arg("to", () => ID, toWhere) to: string,
    @Args(() => PathArguments) args: PathArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Path | null> {
    const chains = async (starts: string[][], when: When) => {
      const { ids } = await resolveOneEach(context, [to], when);
      const from = starts.flat();
      const options = optionsOf(args, when);
      const found = await findPaths(context, { from, to: ids[0]! }, options);
      return from.map(id => present(found.get(id), options));
    };
    return answerEach(context, info, element, chains, args.at);
  }
}

const optionsOf = ({ maxLength, directed, relations }: PathArguments, when: When): PathOptions => ({
  ...when,
  maxLength: maxLength ?? usualLength,
  directed: directed ?? false,
  relations,
});

function present(steps: FoundStep[] | undefined, { at, plateau }: PathOptions): Path | null {
  if (!steps) return null;
  return {
    length: steps.length,
    steps: steps.map(step => ({ ...step, asOf: at, seenIn: seenIn(plateau), label: labelOf(step) }) as never),
  };
}

/** Returns the label of a step: it depends on the type, the kinds of both ends and the direction. */
function labelOf({ type, outgoing, fromKind, toKind }: FoundStep): string {
  const [source, target] = outgoing ? [fromKind, toKind] : [toKind, fromKind];
  return metamodel.labelOf(type, [source, target], outgoing ? "OUT" : "IN");
}

/** Resolvers of paths between two elements. */
export const pathResolvers: Function[] = [
  PathResolver,
  elementFields(PathStep, { from: ({ fromId }) => fromId, to: ({ toId }) => toId }, Element, { nullable: true }),
];
