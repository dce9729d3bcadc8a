import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { resolveOneEach } from "../../graph/resolve-standing.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow, Reading } from "../../repository/elements/element-loader.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { deepestAnswering, findAnswering } from "./find-answering.js";
import type { FoundOwner } from "./find-owners.js";
import { findOwnersIn } from "./find-owners-in.js";
import { Answering, AnsweringPage, Ownership, OwnershipSource } from "./ownership-types.js";

@Resolver(() => Element)
export class OwnershipQueries {
  @Query(() => Ownership, { description: "Who owns an element, and who answers for what it rests on." })
  async ownership(
    @Arg("of", () => ID, { description: "Id or ref." }) of: string,
    @Ctx() context: Context,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "The day; today unless said." }) at?: string,
    @Arg("plateau", () => Plateau, {
      nullable: true,
      description: "The architecture; TO_BE where a to-be element is named, else AS_IS.",
    })
    asked?: PlateauName,
  ): Promise<Ownership> {
    const asOf = at ?? context.today;
    const { ids, plateau } = await resolveOneEach(context, [of], { plateau: asked, at: asOf });
    const found = await findOwnersIn(context, ids, asOf, plateau);
    return present({ id: ids[0]!, asOf, seenIn: seenIn(plateau) }, found.get(ids[0]!));
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
    return present(
      element,
      await context.fields.load(info, element, (ids, day, plateau) => findOwnersIn(context, ids, day, plateau)),
    );
  }
}

function present({ id, asOf, seenIn }: { id: string } & Reading, found: FoundOwner[] = []): Ownership {
  const inheritedFrom = found.filter(({ distance }) => distance > 0);
  const ownerIds = [...new Set(found.map(({ ownerId }) => ownerId))];
  return {
    id,
    asOf,
    seenIn,
    ownerIds,
    isInherited: inheritedFrom.length > 0,
    isAmbiguous: ownerIds.length > 1,
    inheritedFrom: [...new Map(inheritedFrom.map(each => [each.elementId, { ...each, asOf, seenIn }])).values()],
  } as never;
}

@Resolver(() => Ownership)
export class OwnershipResolver {
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
    const found = await context.fields.load(info, ownership, (ids, day, plateau) =>
      findAnswering(context, ids, day, plateau),
    );
    const { rows, isPartial } = found ?? { rows: [], isPartial: false };
    const dated = rows.map(row => ({ ...row, asOf: ownership.asOf, seenIn: ownership.seenIn }));
    const page = offsetPage(dated, { first, after });
    return { ...page, total: rows.length, isPartial } as never;
  }
}

/** What the schema needs for who owns and who answers. */
export const ownershipResolvers: Function[] = [
  OwnershipQueries,
  OwnershipResolver,
  elementFields(Ownership, { owner: ({ ownerIds }) => (ownerIds.length === 1 ? ownerIds[0]! : null) }, Opd, {
    nullable: true,
  }),
  elementLists(Ownership, { owners: ({ ownerIds }) => ownerIds }, Opd),
  elementFields(OwnershipSource, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { opd: ({ opdId }) => opdId }, Opd),
];
