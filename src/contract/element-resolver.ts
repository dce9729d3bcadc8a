import { type ClassType, ID, Resolver } from "type-graphql";
import { readAttributes } from "../graph/attributes.js";
import { formatRef } from "../graph/element-ref.js";
import { ResponsibleKind } from "../graph/responsible.js";
import { Element, ElementAttribute, enumeration } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { addField } from "./add-field.js";
import { RelationType } from "./closed-sets.js";
import { connectionType } from "./connection-types.js";
import { anyWhereType } from "./filter-types.js";
import { nestedArguments } from "./list-arguments.js";
import { addRelationField, readRelation } from "./relation-field.js";

const RelationDirection = enumeration("RelationDirection", "Direction of relations, seen from the element.", {
  OUT: "Keluar",
  IN: "Masuk",
  BOTH: "Keduanya",
});

/** Fields of every element, besides its properties. */
@Resolver(() => Element)
export class ElementResolver {}

const resolver = ElementResolver as ClassType<object>;
addField(resolver, { name: "ref", type: () => ID }, row => formatRef(row as never));
addField(resolver, { name: "attributes", type: () => [ElementAttribute], complexity: 0 }, ({ attributesJson }) =>
  readAttributes(attributesJson as string | null),
);
addField(
  resolver,
  {
    name: "responsible",
    type: () => ResponsibleKind,
    nullable: true,
    description: "OPD of the owner; a biro or UPT is rolled up to its OPD. Null for owners outside the province.",
  },
  readRelation("responsible"),
);
const { orderBy: _orderBy, ...pageArguments } = nestedArguments(Element);
addField(
  resolver,
  {
    name: "relations",
    type: () => connectionType(Element),
    description: "Relations of the element, of all types.",
    args: {
      types: { type: () => [RelationType] },
      direction: { type: () => RelationDirection, defaultValue: "BOTH" },
      where: { type: anyWhereType },
      ...pageArguments,
    },
  },
  readRelation("relations"),
);
for (const field of metamodel.fieldsOf(Element)) addRelationField(resolver, field);
