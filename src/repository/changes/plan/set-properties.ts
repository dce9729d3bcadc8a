import type { Row } from "../../../database/database.js";
import { storedAttributes } from "../../../graph/attributes.js";
import { definitionOf, enumerationOf, type PropertyDefinition, propertiesOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { storeDefaults } from "../identity.js";
import type { Path } from "../operation.js";
import { isEmptyPeriod } from "../period.js";
import { isPlaceholder } from "../placeholder.js";
import { refuseTexts } from "./check-texts.js";
import { settleConfidentiality, usualOf } from "./confidentiality.js";
import type { Draft, ElementState } from "./draft.js";

/**
 * Sets the given properties, and the confidentiality that follows from them. Null, a blank text, a placeholder and a
 * list of these remove a value.
 */
export function setProperties(draft: Draft, state: ElementState, given: Row, path: Path) {
  const usual = usualOf(state);
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) setProperty(draft, state, { name, value }, [...path, name]);
  }
  settleConfidentiality(state, usual);
  refuseMissing(draft, state, path);
  refuseTexts(draft, state, given, path);
  const { validFrom, validUntil } = state.after!;
  if (isEmptyPeriod(validFrom, validUntil))
    draft.refuse("INVALID_PERIOD", [...path, "validUntil"], validFrom, validUntil);
}

function setProperty(
  draft: Draft,
  { kind, after }: ElementState,
  { name, value }: { name: string; value: any },
  path: Path,
) {
  if (name === "attributes") {
    after!.attributesJson = storedAttributes(value);
    return;
  }
  const definition = propertiesByName.get(kind)!.get(name);
  if (!definition) {
    draft.refuse("UNKNOWN_PROPERTY", path, name, definitionOf(kind).label);
    return;
  }
  const wrong = valueOutside(definition.type(), value);
  if (wrong !== undefined) draft.refuse("INVALID_VALUE", path, definition.label, wrong);
  refuseOutOfBounds(draft, definition, value, path);
  const placeholder = [value].flat().find(each => typeof each === "string" && isPlaceholder(each));
  if (placeholder?.trim()) draft.warn("PLACEHOLDER", path, definition.label, placeholder);
  after![name] = saidOrNull(value) ?? storeDefaults[name] ?? null;
}

function refuseOutOfBounds(draft: Draft, { bounds, label }: PropertyDefinition, value: unknown, path: Path) {
  if (!bounds || typeof value !== "number") return;
  const [least, greatest] = bounds;
  if (value < least || value > greatest)
    draft.refuse("OUT_OF_BOUNDS", path, label, `${value}`, `${least}`, `${greatest}`);
}

/** Converts blanks and placeholders to null, so that `exists` and completeness have only one case. */
export function saidOrNull(value: any): any {
  if (!Array.isArray(value)) return isBlank(value) ? null : value;
  const said = value.some(isBlank) ? value.filter(each => !isBlank(each)) : value;
  return said.length > 0 ? said : null;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && (value.trim() === "" || isPlaceholder(value)));

/** Returns the first value that is not in the enumeration; undefined for types without an enumeration. */
export function valueOutside(type: object, value: unknown): string | undefined {
  const labels = enumerationOf(type)?.labels;
  const values = (Array.isArray(value) ? value : [value]).filter(each => each !== null && each !== "");
  return labels && values.map(String).find(each => !Object.hasOwn(labels, each));
}

function refuseMissing(draft: Draft, { kind, after }: ElementState, path: Path) {
  for (const { name, label } of requiredOf.get(kind)!) {
    const value = after![name];
    if (value === null || value === undefined) draft.refuse("REQUIRED_MISSING", [...path, name], label);
  }
}

const propertiesByName = new Map(
  metamodel.kinds.map(kind => [kind, new Map(propertiesOf(kind).map(property => [property.name, property]))]),
);

/** Required properties of each kind: declared as required, or part of the unique key. */
const requiredOf = new Map(
  metamodel.kinds.map(kind => {
    const { identity } = definitionOf(kind);
    return [kind, propertiesOf(kind).filter(({ name, required }) => required || identity.includes(name))];
  }),
);
