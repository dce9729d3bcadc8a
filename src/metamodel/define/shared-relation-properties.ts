import { GraphQLLocalDate } from "graphql-scalars";
import { Provenance } from "./element.js";
import type { PropertyType } from "./property.js";
import type { Relation } from "./relation.js";

export interface NamedRelationProperty {
  name: string;
  type: () => PropertyType;
  /** Indonesian label, also the header of its column in a workbook. */
  label: string;
  description: string;
  /** True if only dependencies have it. */
  isOfDependencies?: boolean;
}

/** Properties of every relation. Only dependencies have `vital` and `redundancy`. */
export const relationProperties: NamedRelationProperty[] = [
  {
    name: "since",
    type: () => GraphQLLocalDate,
    label: "Berlaku Sejak",
    description: "First day in force. Default: unlimited.",
  },
  {
    name: "until",
    type: () => GraphQLLocalDate,
    label: "Berlaku Sampai",
    description: "First day on which it is no longer in force. Default: unlimited.",
  },
  { name: "note", type: () => String, label: "Catatan", description: "Remark for people." },
  {
    name: "provenance",
    type: () => Provenance,
    label: "Tingkat Keyakinan Data",
    description: "Trustworthiness of the relation.",
  },
  { name: "source", type: () => String, label: "Sumber", description: "Document or system it was taken from." },
  {
    name: "externalId",
    type: () => String,
    label: "ID Luar",
    description: "Its identifier in the source, which distinguishes repeated relations.",
  },
  {
    name: "vital",
    type: () => Boolean,
    label: "Vital",
    description:
      "Dependencies only: true if the loss of the target stops the source. Overrides the default of the type.",
    isOfDependencies: true,
  },
  {
    name: "redundancy",
    type: () => String,
    label: "Kelompok Redundansi",
    description: "Dependencies only: targets with the same group name can replace one another.",
    isOfDependencies: true,
  },
];

/** Returns the properties that only relations of this declaration have. */
export const ownPropertiesOf = ({ properties = {} }: Relation): NamedRelationProperty[] =>
  Object.entries(properties).map(([name, property]) => ({ name, ...property }));

/** Returns the shared properties of relations of this declaration. */
export const sharedPropertiesOf = ({ carriesImpact }: Relation): NamedRelationProperty[] =>
  relationProperties.filter(({ isOfDependencies }) => carriesImpact || !isOfDependencies);
