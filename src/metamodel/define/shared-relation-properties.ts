import { GraphQLLocalDate } from "graphql-scalars";
import { Provenance } from "./element.js";
import type { PropertyType } from "./property.js";
import type { Relation } from "./relation.js";

export interface NamedRelationProperty {
  name: string;
  type: () => PropertyType;
  description: string;
}

/** What every relation says about itself. `vital` and `redundancy` are of dependencies only. */
export const relationProperties: NamedRelationProperty[] = [
  { name: "since", type: () => GraphQLLocalDate, description: "First day in force; open when empty." },
  { name: "until", type: () => GraphQLLocalDate, description: "The day from which it no longer holds." },
  { name: "note", type: () => String, description: "Remark for people." },
  { name: "provenance", type: () => Provenance, description: "How far it can be trusted." },
  { name: "source", type: () => String, description: "Where it was taken from." },
  { name: "externalId", type: () => String, description: "Its identifier in the source; tells repeated ones apart." },
  {
    name: "vital",
    type: () => Boolean,
    description: "Dependencies only: overrides whether the loss of the target stops the source.",
  },
  {
    name: "redundancy",
    type: () => String,
    description: "Dependencies only: targets of one name stand in for one another.",
  },
];

/** The properties that relations of this declaration have beyond those. */
export const ownPropertiesOf = ({ properties = {} }: Relation): NamedRelationProperty[] =>
  Object.entries(properties).map(([name, property]) => ({ name, ...property }));
