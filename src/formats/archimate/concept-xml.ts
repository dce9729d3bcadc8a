import type { Row } from "../../database/database.js";
import { type Attribute, readAttributes } from "../../graph/attributes.js";
import {
  definitionOf,
  type Kind,
  ownPropertiesOf,
  propertiesOf,
  relationProperties,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { exportRelationFor, isTurned, troubleAlong } from "./archimate-relations.js";
import { exportTypeOf } from "./archimate-types.js";
import { archimate, ownPrefix } from "./attributes-of.js";
import type { KeptRelationship } from "./keep-on-elements.js";
import { keyProperty, sourceProperty } from "./keyed-model.js";
import type { PropertyNames } from "./property-names.js";
import type { StoredRelationRow } from "./read-for-export.js";
import { textLine, xmlText } from "./xml-text.js";

/** Returns an element as XML. All its data is written as properties, so that an import restores the same element. */
export function elementXml(row: Row, kind: Kind, identifier: string, names: PropertyNames): string {
  const attributes = readAttributes(row.attributesJson);
  const own = propertiesOf(kind).filter(({ name }) => name !== "name" && name !== "description");
  const properties = [{ name: `${ownPrefix}kind`, value: kind.name }, ...ownValues(own, row), ...attributes];
  const type = exportTypeOf(kind, row, valueIn(attributes, archimate.type));
  return (
    `<element identifier="${identifier}" xsi:type="${type}">\n` +
    textLine("name", row.name) +
    textLine("documentation", row.description) +
    names.write(properties) +
    "</element>\n"
  );
}

/** Returns a relation as XML; `ends` are the XML identifiers of the elements that it leads from and to. */
export function relationXml(
  { type, fromKind, toKind, properties: row }: StoredRelationRow,
  ends: { from: string; to: string },
  identifier: string,
  names: PropertyNames,
): string {
  const attributes = readAttributes(row.attributesJson);
  const made = exportRelationFor(type, metamodel.kind(fromKind), metamodel.kind(toKind));
  const cameAs = valueIn(attributes, archimate.type);
  const named = cameAs && troubleAlong(cameAs) ? cameAs : made.type;
  const [source, target] = isTurned(named) ? [ends.to, ends.from] : [ends.from, ends.to];
  const declared = metamodel.relationBetween(metamodel.kind(fromKind), type, metamodel.kind(toKind));
  const own = [...relationProperties, ...(declared ? ownPropertiesOf(declared) : [])];
  const told = own.filter(({ name }) => name !== "note");
  return relationshipXml(
    {
      identifier,
      type: named,
      source,
      target,
      documentation: row.note,
      attributes: withAccess(attributes, named, made.accessType),
    },
    names.write([{ name: `${ownPrefix}type`, value: type }, ...ownValues(told, row), ...attributes]),
  );
}

/** Relation that ends at a relation; `keyedIn` is the source of the element that stores it. */
export type KeptToWrite = KeptRelationship & { identifier: string; keyedIn?: string | null };

/** Returns a relation that ends at a relation as XML, as it was imported. */
export const keptXml = (kept: KeptToWrite, names: PropertyNames): string =>
  relationshipXml(
    { ...kept, type: troubleAlong(kept.type) ? kept.type : "Association" },
    names.write([
      { name: keyProperty, value: kept.key },
      ...(kept.keyedIn ? [{ name: sourceProperty, value: kept.keyedIn }] : []),
      ...kept.attributes.filter(each => !isInMarkup(each, kept.type)),
    ]),
  );

const accessType = "archimate:accessType";
const modifier = "archimate:modifier";
const accessTypes = ["Access", "Read", "Write", "ReadWrite"];

/** True if an attribute has its own XML markup; the schemas of 3.0 have none for `isDirected` and unknown types. */
function isInMarkup({ name, value }: Attribute, type: string): boolean {
  if (name === archimate.type) return troubleAlong(type) !== undefined;
  if (name === accessType) return type === "Access" && accessTypes.includes(value);
  return name === archimate.name || (name === modifier && type === "Influence");
}

interface RelationshipMarkup {
  identifier: string;
  type: string;
  source: string;
  target: string;
  documentation?: string | null;
  attributes: Attribute[];
}

function relationshipXml({ attributes, documentation, ...markup }: RelationshipMarkup, properties: string): string {
  const { identifier, type, source, target } = markup;
  const access = type === "Access" ? attributeText("accessType", valueIn(attributes, accessType), accessTypes) : "";
  const influence = type === "Influence" ? attributeText("modifier", valueIn(attributes, modifier)) : "";
  return (
    `<relationship identifier="${identifier}" source="${source}" target="${target}" xsi:type="${type}"${access}${influence}>\n` +
    textLine("name", valueIn(attributes, archimate.name)) +
    textLine("documentation", documentation) +
    properties +
    "</relationship>\n"
  );
}

const attributeText = (name: string, value: string | undefined, allowed?: string[]): string =>
  value !== undefined && (!allowed || allowed.includes(value)) ? ` ${name}="${xmlText(value)}"` : "";

const withAccess = (attributes: Attribute[], type: string, access: string | undefined): Attribute[] =>
  type === "Access" && access ? [{ name: accessType, value: access }, ...attributes] : attributes;

const valueIn = (attributes: Attribute[], name: string) => attributes.find(each => each.name === name)?.value;

/** Returns the properties that have a value; a list becomes several properties of the same name. */
const ownValues = (properties: { name: string }[], row: Row): Attribute[] =>
  properties.flatMap(({ name }) =>
    [row[name] ?? []].flat().map(value => ({ name: `${ownPrefix}${name}`, value: String(value) })),
  );

/** Returns the folder of a kind: its Indonesian label. */
export const folderOf = (kind: Kind): string => definitionOf(kind).label;
