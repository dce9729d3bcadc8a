import { Query, Resolver } from "type-graphql";
import {
  allEnumerations,
  definitionOf,
  enumerationOf,
  ownPropertiesOf,
  propertiesOf,
  type Vitality as VitalityDeclared,
} from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { MetamodelDescription } from "./metamodel-types.js";
import type { PropertyValue, RelationDescription } from "./relation-description.js";

const valuesOf = (values: Record<string, string> = {}): PropertyValue[] =>
  Object.entries(values).map(([property, value]) => ({ property, value }));

function vitality(vital: VitalityDeclared): Pick<RelationDescription, "vital" | "vitalWhen"> {
  if (typeof vital === "boolean") return { vital: vital ? "ALWAYS" : "NEVER" };
  const { whereRelation, andSource, standIn } = vital;
  const vitalWhen = { relation: valuesOf(whereRelation), source: valuesOf(andSource), standIn: valuesOf(standIn) };
  return { vital: "CONDITIONAL", vitalWhen };
}

/** Returns the name of the type of a property in the contract. */
export const nameOfType = (type: any): string => enumerationOf(type)?.name ?? type.name;

const description: MetamodelDescription = {
  kinds: metamodel.kinds.map(kind => ({
    name: kind.name,
    label: definitionOf(kind).label,
    description: definitionOf(kind).description,
    mandatoryRelations: definitionOf(kind).mandatoryRelations,
    properties: propertiesOf(kind).map(
      ({ type, mandatory = false, required = false, list = false, appliesTo = [], ...rest }) => ({
        ...rest,
        type: nameOfType(type()),
        mandatory,
        required,
        isList: list,
        appliesTo,
      }),
    ),
  })),
  enumerations: allEnumerations().map(({ name, labels }) => ({
    name,
    values: Object.entries(labels).map(([value, label]) => ({ value, label })),
  })),
  relations: metamodel.relations.map(relation => ({
    ...relation,
    source: relation.source.name,
    target: relation.target.name,
    isToOne: relation.oneAtATime === true,
    ...vitality(relation.vital),
    properties: ownPropertiesOf(relation).map(({ type, ...rest }) => ({
      ...rest,
      type: nameOfType(type()),
      mandatory: false,
      required: false,
      isList: false,
      appliesTo: [],
    })),
  })),
};

@Resolver()
export class MetamodelResolver {
  @Query(() => MetamodelDescription, { complexity: 0 })
  metamodel(): MetamodelDescription {
    return description;
  }
}
