import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { Element } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import { pageSize } from "../../repository/reading/connection.js";
import type { ElementRow } from "../../repository/reading/element-loader.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { deepestAnswering, findAnswering } from "./find-answering.js";
import { type FoundOwner, findOwners } from "./find-owners.js";
import { Answering, AnsweringPage, Ownership, OwnershipSource } from "./ownership-types.js";

@Resolver(() => Element)
export class OwnershipQueries {
  @Query(() => Ownership, { description: "Who owns an element, and who answers for what it rests on." })
  async ownership(
    @Arg("of", () => ID, { description: "Id or ref." }) of: string,
    @Ctx() context: Context,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." }) at?: string,
  ): Promise<Ownership> {
    const [id] = (await resolveRefs(context, [of])) as [string];
    const asOf = at ?? context.today;
    const found = await findOwners(context, [id], asOf);
    return present({ id, asOf }, found.get(id));
  }

  @FieldResolver(() => Ownership, {
    name: "ownership",
    description: "Who owns it, inherited where nobody is recorded.",
  })
  async ownershipOfElement(
    @Root() element: ElementRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ownership> {
    return present(element, await context.fields.load(info, element, (ids, day) => findOwners(context, ids, day)));
  }
}

function present({ id, asOf }: { id: string; asOf: string }, found: FoundOwner[] = []): Ownership {
  const inheritedFrom = found.filter(({ distance }) => distance > 0);
  const ownerIds = [...new Set(found.map(({ ownerId }) => ownerId))];
  return {
    id,
    asOf,
    ownerIds,
    isInherited: inheritedFrom.length > 0,
    isAmbiguous: ownerIds.length > 1,
    inheritedFrom: [...new Map(inheritedFrom.map(each => [each.elementId, { ...each, asOf }])).values()],
  } as never;
}

@Resolver(() => Ownership)
export class OwnershipResolver {
  @FieldResolver(() => Opd, { nullable: true })
  owner(@Root() { ownerIds, asOf }: Ownership, @Ctx() { elements }: Context, @Info() info: GraphQLResolveInfo) {
    return ownerIds.length === 1 ? elements.element(ownerIds[0]!, info, asOf) : null;
  }

  @FieldResolver(() => [Opd])
  owners(@Root() { ownerIds, asOf }: Ownership, @Ctx() { elements }: Context, @Info() info: GraphQLResolveInfo) {
    return ownerIds.map(id => elements.element(id, info, asOf));
  }

  @FieldResolver(() => AnsweringPage, {
    description: `Every OPD that answers for it or for something it rests on, ${deepestAnswering} relations away at most.`,
  })
  async answering(
    @Root() ownership: Ownership,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<AnsweringPage> {
    const found = await context.fields.load(info, ownership, (ids, day) => findAnswering(context, ids, day));
    const { rows, isPartial } = found ?? { rows: [], isPartial: false };
    const dated = rows.map(row => ({ ...row, asOf: ownership.asOf }));
    const page = offsetPage(dated, { first: pageSize(first, false), after });
    return { ...page, total: rows.length, isPartial } as never;
  }
}

/** What the schema needs for who owns and who answers. */
export const ownershipResolvers: Function[] = [
  OwnershipQueries,
  OwnershipResolver,
  elementFields(OwnershipSource, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { opd: ({ opdId }) => opdId }, Opd),
];
