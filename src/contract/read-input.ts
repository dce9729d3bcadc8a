import type { Row } from "../database/database.js";
import type { Kind, RelationField } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { RelationChanges, RelationChangesByField } from "../repository/changes/operation.js";

/** Splits the input of a kind into properties and relation changes for operations. */
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

/**
 * Converts the input of a relation field. Null ends the relations in force; null for `add` or `remove` is equivalent
 * to omission.
 */
function relationChanges({ isToOne }: RelationField, value: any): RelationChanges {
  if (value === null) return { clear: true };
  if (isToOne) return { add: [{ to: value }] };
  return { add: value.add?.map(plain), remove: value.remove ?? undefined };
}

/** Removes nulls, which for optional properties of a relation are equivalent to omission. */
export const plain = <D extends Row>(draft: D): D =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)) as D;
