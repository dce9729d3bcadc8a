import type { GraphQLResolveInfo } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { Element, Plateau } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow, Reading } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { answerEach, answerOne, type When } from "../about-elements.js";
import { hiddenAmong } from "../hidden-elements.js";
import { PageArguments } from "../page-arguments.js";
import { deepestAnswering, findAnswering } from "./find-answering.js";
import type { FoundOwner } from "./find-owners.js";
import { findOwnersIn } from "./find-owners-in.js";
import { Answering, AnsweringConnection, Ownership, OwnershipSource } from "./ownership-types.js";

@Resolver(() => Element)
export class OwnershipQueries {
  @Query(() => Ownership, {
    description: "Owner of an element, and the OPDs responsible for the elements on which it depends.",
  })
  ownership(
    @Arg("of", () => ID, { description: "Id or ref." }) of: string,
    @Ctx() context: Context,
    @Arg("at", () => GraphQLLocalDate, { nullable: true, description: "Day of validity. Default: today." }) at?: string,
    @Arg("plateau", () => Plateau, {
      nullable: true,
      description: "Architecture to read. Default: TO_BE if a to-be element is named, else AS_IS.",
    })
    plateau?: PlateauName,
  ): Promise<Ownership> {
    return answerOne(context, { of, at, plateau }, ownerships(context));
  }

  @FieldResolver(() => Ownership, {
    name: "ownership",
    description: "Owner of the element, inherited if none is recorded.",
  })
  ownershipOfElement(
    @Root() element: ElementRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ownership> {
    return answerEach(context, info, element, ownerships(context));
  }
}

const ownerships =
  (context: Context) =>
  async (starts: string[][], { at, plateau }: When) => {
    const ids = starts.flat();
    const found = await findOwnersIn(context, ids, at, plateau);
    return ids.map(id => present({ id, asOf: at, seenIn: seenIn(plateau) }, found.get(id)));
  };

function present({ id, asOf, seenIn }: { id: string } & Reading, found: FoundOwner[] = []): Ownership {
  const inheritedFrom = found.filter(({ distance }) => distance > 0);
  const sources = inheritedFrom.filter(({ isShown }) => isShown);
  return {
    id,
    asOf,
    seenIn,
    ownerIds: idsOf(found.filter(({ isOwnerShown }) => isOwnerShown)),
    isInherited: inheritedFrom.length > 0,
    isAmbiguous: idsOf(found).length > 1,
    inheritedFrom: [...new Map(sources.map(each => [each.elementId, { ...each, asOf, seenIn }])).values()],
    hiddenElements: hiddenAmong(found.flatMap(endsOf)),
  } as never;
}

const idsOf = (found: FoundOwner[]) => [...new Set(found.map(({ ownerId }) => ownerId))];

const endsOf = ({ ownerId, isOwnerShown, elementId, kind, isShown }: FoundOwner) => [
  { id: ownerId, kind: Opd.name, isShown: isOwnerShown },
  { id: elementId, kind, isShown },
];

@Resolver(() => Ownership)
export class OwnershipResolver {
  @FieldResolver(() => AnsweringConnection, {
    description: `All OPDs with a role for the element or for an element on which it depends, at most ${deepestAnswering} relations away.`,
  })
  async answering(
    @Root() ownership: Ownership,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<AnsweringConnection> {
    const found = await context.fields.load(info, ownership, (ids, day, plateau) =>
      findAnswering(context, ids, day, plateau),
    );
    const { rows, ...beside } = found ?? { rows: [], hiddenElements: [], isPartial: false };
    const { asOf, seenIn } = ownership;
    return offsetPage(rows, page, { present: row => ({ ...row, asOf, seenIn }), beside }) as never;
  }
}

/** Resolvers of ownership. */
export const ownershipResolvers: Function[] = [
  OwnershipQueries,
  OwnershipResolver,
  elementFields(
    Ownership,
    { owner: ({ ownerIds, isAmbiguous }) => (isAmbiguous ? null : (ownerIds[0] ?? null)) },
    Opd,
    {
      nullable: true,
    },
  ),
  elementLists(Ownership, { owners: ({ ownerIds }) => ownerIds }, Opd),
  elementFields(OwnershipSource, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { element: ({ elementId }) => elementId }),
  elementFields(Answering, { opd: ({ opdId }) => opdId }, Opd),
];
