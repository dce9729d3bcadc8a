import type { Row } from "../../database/database.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { RelationChangesByField } from "../writing/operation.js";

/** An input of a kind, parted into properties and relation changes as operations hold them. */
export function readInput(kind: Kind, input: Row): { properties: Row; relations: RelationChangesByField } {
  const properties: Row = {};
  const relations: RelationChangesByField = {};
  for (const [name, value] of Object.entries(input)) {
    const field = metamodel.field(kind, name);
    if (!field) properties[name] = value;
    else if (!field.isToOne) relations[name] = { add: value?.add?.map(plain), remove: value?.remove };
    else relations[name] = value === null ? { clear: true } : { add: [{ to: value }] };
  }
  return { properties, relations };
}

/** GraphQL's null of an optional relation property means the same as leaving it out. */
const plain = (draft: Row) =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)) as Row & { to: string };
