import type { Row } from "../../../database/database.js";
import { readAttributes, storedAttributes } from "../../../graph/attributes.js";
import { appliesTo, type Kind, propertiesOf } from "../../../metamodel/define/index.js";
import { withoutNulls } from "./difference.js";
import type { ElementState } from "./draft.js";
import { isSame } from "./same-relation.js";

/** Where these are empty, something is said by it: in force without end, or entered by hand. */
const saySomethingEmpty = ["validFrom", "validUntil", "source", "externalId"];

/** Gives an element what it does not say itself and another does. */
export function fillIn({ after: other = {} }: ElementState, { kind, after: own = {} }: ElementState) {
  for (const name of fillableOf(kind, { ...other, ...withoutNulls(own) }))
    if (isSame(own[name], null)) own[name] = other[name];
  fillInExternalId(other, own);
  own.attributesJson = joinedAttributes(own.attributesJson, other.attributesJson);
}

/** An external id goes with its source only: elsewhere it means something else. */
export function fillInExternalId(other: Row, own: Row) {
  if (own.externalId || (own.source && own.source !== other.source)) return;
  own.source = other.source;
  own.externalId = other.externalId;
}

/** Of a kind with sorts only what makes sense for the sort that the element is of. */
function fillableOf(kind: Kind, row: Row): string[] {
  return propertiesOf(kind)
    .filter(property => appliesTo(property, kind, row))
    .map(({ name }) => name)
    .filter(name => !saySomethingEmpty.includes(name));
}

/** Attributes have names that may be there once: those of the first win. */
export function joinedAttributes(own?: string | null, other?: string | null): string | null {
  const kept = readAttributes(own);
  const names = new Set(kept.map(({ name }) => name));
  return storedAttributes([...kept, ...readAttributes(other).filter(({ name }) => !names.has(name))]);
}
