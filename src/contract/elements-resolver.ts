import { GraphQLLocalDate } from "graphql-scalars";
import { type ClassType, Field, Float, ID, Int, ObjectType, Resolver } from "type-graphql";
import { limits } from "../common/limits.js";
import { plateauSaidBy } from "../graph/element-ref.js";
import type { PlateauName } from "../graph/plateau.js";
import { resolveOneEach } from "../graph/resolve-standing.js";
import { definitionOf, Element, Node, Plateau } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { pageSize } from "../repository/elements/connection.js";
import type { ElementRow } from "../repository/elements/element-row.js";
import { readByExternalId, readById, readOne } from "../repository/elements/read-elements.js";
import { searchElements } from "../repository/elements/search-elements.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addQuery } from "./add-field.js";
import { KindName } from "./closed-sets.js";
import { elementFields } from "./element-fields.js";
import { kindsNamed } from "./kinds-named.js";
import { oneArguments } from "./list-arguments.js";

@ObjectType({ description: "Element found by a search." })
export class SearchHit {
  @Field(() => Float, { description: "Relevance; comparable only within one search." })
  score!: number;

  @Field(() => Element)
  element!: ElementRow;

  id!: string;
}

export const searchHitResolver = elementFields(SearchHit, { element: ({ id }) => id });

/** Queries for elements of any kind. */
@Resolver()
export class ElementsResolver {}

const resolver = ElementsResolver as ClassType<object>;

addQuery(resolver, { name: "element", type: () => Element, nullable: true, args: oneArguments }, (_, context, info) =>
  readOne(Element, context, info),
);

addQuery(
  resolver,
  {
    name: "node",
    type: () => Node,
    nullable: true,
    description: "Element with this id (Relay).",
    complexity: 1,
    args: { id: { type: () => ID, required: true } },
  },
  (_, context, info) => readById(context, info),
);

addQuery(
  resolver,
  {
    name: "elementByExternalId",
    type: () => Element,
    nullable: true,
    description: "Element with this identifier in another system; null if there is none.",
    args: {
      externalId: { type: () => String, required: true },
      source: {
        type: () => String,
        description: "The other system, equal to `source` of the element. Default: elements without `source`.",
      },
    },
  },
  (_, context, info) => readByExternalId(context, info),
);

addQuery(
  resolver,
  {
    name: "elements",
    type: () => [Element],
    args: {
      refs: {
        type: () => [ID],
        required: true,
        description: `At most ${limits.maxPageSize}.`,
      },
      at: { type: () => GraphQLLocalDate },
      plateau: { type: () => Plateau },
    },
  },
  async (_, context, info) => {
    const args = selectionOf(info).args as { refs: string[]; at?: string; plateau?: PlateauName };
    const { refs, plateau, at = context.today } = args;
    // Without `plateau`, each element is shown in the architecture for which it is recorded.
    const { ids } = await resolveOneEach(context, refs, { plateau: plateau ?? "AS_IS", at });
    return ids.map((id, index) => context.elements.element(id, info, at, plateau ?? plateauSaidBy(refs[index]!)));
  },
);

const searchedByDefault = metamodel.kinds.filter(kind => !definitionOf(kind).isSearchedOnDemand);

addQuery(
  resolver,
  {
    name: "search",
    type: () => [SearchHit],
    description:
      "Elements by words, beginnings of words or the start of a code, best first. References are searched only if `kinds` names them.",
    args: {
      text: { type: () => String, required: true },
      kinds: { type: () => [KindName] },
      first: { type: () => Int, defaultValue: 20 },
    },
  },
  (_, context: Context, info) => {
    const { text, kinds, first } = selectionOf(info).args as { text: string; kinds?: string[]; first: number };
    const chosen = (kinds && kindsNamed(kinds)) ?? searchedByDefault;
    return searchElements(context, { text, kinds: chosen, first: pageSize(first) });
  },
);
