import type { Attribute } from "../../graph/attributes.js";
import type { Concept, ExchangeModel, Relationship, Told } from "./exchange-model.js";

/** Names of the attributes that hold ArchiMate's own data about an element or a relation. */
export const archimate = {
  type: "archimate:type",
  name: "archimate:name",
  documentation: "archimate:documentation",
  /** A relation that has a relation as an end, as JSON; stored on an element at one of its ends. */
  relationship: "archimate:relationship",
} as const;

/** Prefix of the exported properties that hold our own data about elements and relations. */
export const ownPrefix = "spbe:";

/** Returns the ArchiMate data of an element beyond its first name and documentation. */
export const saidOfElement = ({ type, names, documentation }: Concept): Attribute[] => [
  { name: archimate.type, value: type },
  ...inOtherLanguages(archimate.name, names.slice(1)),
  ...inOtherLanguages(archimate.documentation, documentation.slice(1)),
];

/** Returns the ArchiMate data of a relation beyond its documentation, names included: our relations have no name. */
export const saidOfRelationship = ({ type, names, documentation, qualities }: Relationship): Attribute[] => [
  { name: archimate.type, value: type },
  ...inLanguages(archimate.name, names).filter(({ value }) => value !== ""),
  ...Object.entries(qualities).map(([name, value]) => ({ name: `archimate:${name}`, value })),
  ...inOtherLanguages(archimate.documentation, documentation.slice(1)),
];

/** Returns the properties of a concept by name; further languages of a value follow the name after a colon. */
export const propertiesTold = ({ properties }: Concept, { definitions }: ExchangeModel): Attribute[] =>
  properties.flatMap(({ definition, values }) => inLanguages(definitions.get(definition) ?? definition, values));

const inLanguages = (name: string, [first, ...others]: Told[]): Attribute[] =>
  first ? [{ name, value: first.text }, ...inOtherLanguages(name, others)] : [];

const inOtherLanguages = (name: string, others: Told[]): Attribute[] =>
  others.map(({ text, language }) => ({ name: language ? `${name}:${language}` : name, value: text }));

/**
 * Returns the attributes with `value` for `name`, in the old place or at the end; without a value, removes the
 * attribute.
 */
export function withValue(attributes: Attribute[], name: string, value: string | undefined): Attribute[] {
  const others = attributes.filter(each => each.name !== name);
  if (!value) return others;
  if (others.length === attributes.length) return [...attributes, { name, value }];
  return attributes.map(each => (each.name === name ? { name, value } : each));
}
