import type { GraphQLResolveInfo } from "graphql";
import type { ClassType } from "type-graphql";
import type { RelationField } from "../../metamodel/define/index.js";
import type { Context } from "../context.js";
import type { ElementRow } from "../reading/element-loader.js";
import { slotOf } from "../reading/selection.js";
import { addField } from "./add-field.js";
import { relationConnectionType } from "./connection-types.js";
import { relationArguments } from "./list-arguments.js";

/** Adds the field of a relation to the resolver of its owner. */
export function addRelationField(resolver: ClassType<object>, field: RelationField) {
  const { name, other, isToOne, label } = field;
  if (isToOne) {
    addField(resolver, { name, type: () => other, nullable: true, description: label }, readRelation);
  } else {
    const type = () => relationConnectionType(field);
    addField(resolver, { name, type, description: label, args: relationArguments(field) }, readRelation);
  }
}

/** What came with the parent, at once, or else what the element loader fetches for all parents together. */
export function readRelation(parent: ElementRow, { elements }: Context, info: GraphQLResolveInfo): unknown {
  const slot = slotOf(String(info.path.key), info.fieldName);
  return slot in parent ? parent[slot] : elements.relation(parent, info);
}
