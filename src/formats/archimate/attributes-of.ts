import type { Attribute } from "../../graph/attributes.js";
import type { Concept, ExchangeModel, Relationship, Told } from "./exchange-model.js";

/** Names of attributes that hold what ArchiMate itself says of an element or a relation. */
export const archimate = {
  type: "archimate:type",
  name: "archimate:name",
  documentation: "archimate:documentation",
  /** A relation that has a relation as an end, as JSON; kept by an element at one of its ends. */
  relationship: "archimate:relationship",
} as const;

/** What properties begin with that hold what elements and relations of this repository say of themselves. */
export const ownPrefix = "spbe:";

/** What ArchiMate says of an element beyond its name and documentation. */
export const saidOfElement = ({ type, names, documentation }: Concept): Attribute[] => [
  { name: archimate.type, value: type },
  ...inOtherLanguages(archimate.name, names.slice(1)),
  ...inOtherLanguages(archimate.documentation, documentation.slice(1)),
];

/** What ArchiMate says of a relation beyond its documentation; relations here have no name. */
export const saidOfRelationship = ({ type, names, documentation, qualities }: Relationship): Attribute[] => [
  { name: archimate.type, value: type },
  ...inLanguages(archimate.name, names).filter(({ value }) => value !== ""),
  ...Object.entries(qualities).map(([name, value]) => ({ name: `archimate:${name}`, value })),
  ...inOtherLanguages(archimate.documentation, documentation.slice(1)),
];

/** The properties of a concept by name, with a language behind the name where there are several. */
export const propertiesTold = ({ properties }: Concept, { definitions }: ExchangeModel): Attribute[] =>
  properties.flatMap(({ definition, values }) => inLanguages(definitions.get(definition) ?? definition, values));

const inLanguages = (name: string, [first, ...others]: Told[]): Attribute[] =>
  first ? [{ name, value: first.text }, ...inOtherLanguages(name, others)] : [];

const inOtherLanguages = (name: string, others: Told[]): Attribute[] =>
  others.map(({ text, language }) => ({ name: language ? `${name}:${language}` : name, value: text }));

/** The attributes with another value for one of them, in its place; behind all others where it is new, gone where there is none. */
export function withValue(attributes: Attribute[], name: string, value: string | undefined): Attribute[] {
  const others = attributes.filter(each => each.name !== name);
  if (!value) return others;
  if (others.length === attributes.length) return [...attributes, { name, value }];
  return attributes.map(each => (each.name === name ? { name, value } : each));
}
