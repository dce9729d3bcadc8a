import type { Row } from "../database/database.js";
import type { Kind, RelationField } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { RelationChanges, RelationChangesByField } from "../repository/changes/operation.js";

/** An input of a kind, parted into properties and relation changes as operations hold them. */
export function readInput(kind: Kind, input: Row): { properties: Row; relations: RelationChangesByField } {
  const properties: Row = {};
  const relations: RelationChangesByField = {};
  for (const [name, value] of Object.entries(input)) {
    const field = metamodel.field(kind, name);
    if (field) relations[name] = relationChanges(field, value);
    else properties[name] = value;
  }
  return { properties, relations };
}

/** Null ends what is in force; within a change of many it says nothing. */
function relationChanges({ isToOne }: RelationField, value: any): RelationChanges {
  if (value === null) return { clear: true };
  if (isToOne) return { add: [{ to: value }] };
  return { add: value.add?.map(plain), remove: value.remove ?? undefined };
}

/** GraphQL's null of an optional relation property means the same as leaving it out. */
export const plain = <D extends Row>(draft: D): D =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)) as D;
