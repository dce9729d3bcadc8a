import type { Row } from "../../database/database.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";

/** Default values of a new element. */
export const storeDefaults: Row = { plateau: "AS_IS", provenance: "REPORTED" };

/**
 * Returns the unique properties of an element within its kind, such as `{ code, plateau }`; undefined while one of them
 * is missing.
 */
export function identityOf(kind: Kind, properties: Row): Row | undefined {
  const parts = definitionOf(kind).identity.map(name => [name, properties[name] ?? storeDefaults[name]]);
  return parts.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(parts);
}

/** Returns a key for a kind and an identity; equal identities have equal keys. */
export const identityKey = (kind: Kind, identity: Row): string =>
  JSON.stringify([kind.name, ...definitionOf(kind).identity.map(name => identity[name])]);
