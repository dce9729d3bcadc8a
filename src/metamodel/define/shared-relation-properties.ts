import { GraphQLLocalDate } from "graphql-scalars";
import { Provenance } from "./element.js";
import type { PropertyType } from "./property.js";
import type { Relation } from "./relation.js";

export interface NamedRelationProperty {
  name: string;
  type: () => PropertyType;
  /** Indonesian, the header of its column in a workbook. */
  label: string;
  description: string;
  /** Of dependencies only. */
  isOfDependencies?: boolean;
}

/** What every relation says about itself. `vital` and `redundancy` are of dependencies only. */
export const relationProperties: NamedRelationProperty[] = [
  {
    name: "since",
    type: () => GraphQLLocalDate,
    label: "Berlaku Sejak",
    description: "First day in force; open when empty.",
  },
  {
    name: "until",
    type: () => GraphQLLocalDate,
    label: "Berlaku Sampai",
    description: "The day from which it no longer holds.",
  },
  { name: "note", type: () => String, label: "Catatan", description: "Remark for people." },
  {
    name: "provenance",
    type: () => Provenance,
    label: "Tingkat Keyakinan Data",
    description: "How far it can be trusted.",
  },
  { name: "source", type: () => String, label: "Sumber", description: "Where it was taken from." },
  {
    name: "externalId",
    type: () => String,
    label: "ID Luar",
    description: "Its identifier in the source; tells repeated ones apart.",
  },
  {
    name: "vital",
    type: () => Boolean,
    label: "Vital",
    description: "Dependencies only: overrides whether the loss of the target stops the source.",
    isOfDependencies: true,
  },
  {
    name: "redundancy",
    type: () => String,
    label: "Kelompok Redundansi",
    description: "Dependencies only: targets of one name stand in for one another.",
    isOfDependencies: true,
  },
];

/** The properties that relations of this declaration have beyond those. */
export const ownPropertiesOf = ({ properties = {} }: Relation): NamedRelationProperty[] =>
  Object.entries(properties).map(([name, property]) => ({ name, ...property }));

/** What relations of this declaration say of those that all may have. */
export const sharedPropertiesOf = ({ carriesImpact }: Relation): NamedRelationProperty[] =>
  relationProperties.filter(({ isOfDependencies }) => carriesImpact || !isOfDependencies);
