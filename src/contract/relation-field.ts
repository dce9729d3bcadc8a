import type { GraphQLResolveInfo } from "graphql";
import type { ClassType } from "type-graphql";
import type { RelationField } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-row.js";
import { slotOf } from "../repository/elements/selection.js";
import { addField } from "./add-field.js";
import { relationConnectionType } from "./connection-types.js";
import { relationArguments } from "./list-arguments.js";

/** Adds the field of a relation to the resolver of its owner. */
export function addRelationField(resolver: ClassType<object>, field: RelationField) {
  const { name, other, isToOne } = field;
  const read = readRelation(name);
  if (isToOne) {
    addField(resolver, { name, type: () => other, nullable: true }, read);
  } else {
    const type = () => relationConnectionType(field);
    addField(resolver, { name, type, args: relationArguments(field) }, read);
  }
}

/**
 * Returns the resolver of a relation. It returns rows read with the parent at once; otherwise the element loader
 * fetches them for all parents in one batch.
 */
export function readRelation(name: string) {
  // Computed once, because the resolver is called hundreds of times per request.
  const unaliased = slotOf(name, name);
  return (parent: ElementRow, { elements }: Context, info: GraphQLResolveInfo): unknown => {
    const { key } = info.path;
    const slot = key === name ? unaliased : slotOf(String(key), name);
    return slot in parent ? parent[slot] : elements.relation(parent, info);
  };
}
