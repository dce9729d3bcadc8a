import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import { resolveRefs } from "../../repository/reading/resolve-refs.js";
import { elementFields } from "../../repository/schema/element-fields.js";
import { findAnswering } from "./find-answering.js";
import { findOwners } from "./find-owners.js";
import { Answering, Ownership, OwnershipSource } from "./ownership-types.js";

@Resolver(() => Ownership)
export class OwnershipResolver {
  @Query(() => Ownership, { description: "Who owns an element, and who answers for what it rests on." })
  async ownership(
    @Arg("of", () => ID, { description: "Id or ref." }) of: string,
    @Ctx() context: Context,
  ): Promise<Ownership> {
    const [id] = (await resolveRefs(context, [of])) as [string];
    const found = await findOwners(context, id);
    const inheritedFrom = found.filter(({ distance }) => distance > 0);
    const ownerIds = [...new Set(found.map(({ ownerId }) => ownerId))];
    return {
      elementId: id,
      ownerIds,
      isInherited: inheritedFrom.length > 0,
      isAmbiguous: ownerIds.length > 1,
      inheritedFrom: [...new Map(inheritedFrom.map(each => [each.elementId, each])).values()],
    } as never;
  }

  @FieldResolver(() => Opd, { nullable: true })
  owner(@Root() { ownerIds }: Ownership, @Ctx() { elements }: Context, @Info() info: GraphQLResolveInfo) {
    return ownerIds.length === 1 ? elements.element(ownerIds[0]!, info) : null;
  }

  @FieldResolver(() => [Opd])
  owners(@Root() { ownerIds }: Ownership, @Ctx() { elements }: Context, @Info() info: GraphQLResolveInfo) {
    return ownerIds.map(id => elements.element(id, info));
  }

  @FieldResolver(() => [Answering])
  answering(@Root() { elementId }: Ownership, @Ctx() context: Context) {
    return findAnswering(context, elementId);
  }
}

/** What the schema needs for who owns and who answers. */
export const ownershipResolvers: Function[] = [
  OwnershipResolver,
  elementFields(OwnershipSource, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { opd: ({ opdId }) => opdId }, Opd),
];
