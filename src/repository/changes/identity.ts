import type { Row } from "../../database/database.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";

/** What the store fills in where a new element says nothing. */
export const storeDefaults: Row = { plateau: "AS_IS", provenance: "REPORTED" };

/** What makes an element unique within its kind: `{ code, plateau }`; undefined while a part of it is missing. */
export function identityOf(kind: Kind, properties: Row): Row | undefined {
  const parts = definitionOf(kind).identity.map(name => [name, properties[name] ?? storeDefaults[name]]);
  return parts.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(parts);
}

/** One text for a kind and an identity, to find equal ones by. */
export const identityKey = (kind: Kind, identity: Row): string =>
  JSON.stringify([kind.name, ...definitionOf(kind).identity.map(name => identity[name])]);
