import { withoutNulls } from "../../../common/without-nulls.js";
import type { Row } from "../../../database/database.js";
import { readAttributes, storedAttributes } from "../../../graph/attributes.js";
import { appliesTo, type Kind, propertiesOf } from "../../../metamodel/define/index.js";
import type { ElementState } from "./draft.js";
import { isSame } from "./same-relation.js";

/** Properties whose absence has a meaning: in force without end, or entered by hand. */
const saySomethingEmpty = ["validFrom", "validUntil", "source", "externalId"];

/** Copies the values of another element for which an element has none. */
export function fillIn({ after: other = {} }: ElementState, { kind, after: own = {} }: ElementState) {
  for (const name of fillableOf(kind, { ...other, ...withoutNulls(own) }))
    if (isSame(own[name], null)) own[name] = other[name];
  fillInExternalId(other, own);
  own.attributesJson = joinedAttributes(own.attributesJson, other.attributesJson);
}

/** Copies an external id only together with its source, because it has no meaning in another source. */
export function fillInExternalId(other: Row, own: Row) {
  if (own.externalId || (own.source && own.source !== other.source)) return;
  own.source = other.source;
  own.externalId = other.externalId;
}

/** Returns the properties that apply to the sort of the element. */
function fillableOf(kind: Kind, row: Row): string[] {
  return propertiesOf(kind)
    .filter(property => appliesTo(property, kind, row))
    .map(({ name }) => name)
    .filter(name => !saySomethingEmpty.includes(name));
}

/** Merges attributes. If both have the same name, the first one wins. */
export function joinedAttributes(own?: string | null, other?: string | null): string | null {
  const kept = readAttributes(own);
  const names = new Set(kept.map(({ name }) => name));
  return storedAttributes([...kept, ...readAttributes(other).filter(({ name }) => !names.has(name))]);
}
