import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { allEnumerations, definitionOf, enumerationOf, propertiesOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { KindName, RelationType } from "./closed-sets.js";

@ObjectType()
export class PropertyDescription {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  type!: string;

  @Field(() => String, { description: "Indonesian label and column header." })
  label!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { nullable: true })
  unit?: string;

  @Field(() => Boolean, { description: "Counts for completeness." })
  mandatory!: boolean;

  @Field(() => Boolean)
  isList!: boolean;

  @Field(() => [String], { description: "Values of the kind's type property that it applies to; empty: all." })
  appliesTo!: readonly string[];
}

@ObjectType()
export class KindDescription {
  @Field(() => KindName)
  name!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  description!: string;

  @Field(() => [PropertyDescription])
  properties!: PropertyDescription[];

  @Field(() => [String], { description: "Relation fields that count for completeness." })
  mandatoryRelations!: readonly string[];
}

@ObjectType()
export class EnumerationValue {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType()
export class EnumerationDescription {
  @Field(() => String)
  name!: string;

  @Field(() => [EnumerationValue])
  values!: EnumerationValue[];
}

@ObjectType()
export class RelationDescription {
  @Field(() => String, { description: "Kind, or Element for any." })
  source!: string;

  @Field(() => RelationType)
  type!: string;

  @Field(() => String)
  target!: string;

  @Field(() => [String], { description: "Read aloud from the source, and from the target." })
  labels!: readonly string[];

  @Field(() => String, { nullable: true })
  forward?: string;

  @Field(() => String, { nullable: true })
  reverse?: string;

  @Field(() => Boolean, { description: "Trouble at the target reaches the source." })
  carriesImpact!: boolean;
}

@ObjectType({ description: "What there is, for clients that build forms and pictures from it." })
export class MetamodelDescription {
  @Field(() => [KindDescription])
  kinds!: KindDescription[];

  @Field(() => [EnumerationDescription])
  enumerations!: EnumerationDescription[];

  @Field(() => [RelationDescription])
  relations!: RelationDescription[];
}

const nameOf = (type: any): string => enumerationOf(type)?.name ?? type.name;

const description: MetamodelDescription = {
  kinds: metamodel.kinds.map(kind => ({
    name: kind.name,
    label: definitionOf(kind).label,
    description: definitionOf(kind).description,
    mandatoryRelations: definitionOf(kind).mandatoryRelations,
    properties: propertiesOf(kind).map(({ type, mandatory = false, list = false, appliesTo = [], ...rest }) => ({
      ...rest,
      type: nameOf(type()),
      mandatory,
      isList: list,
      appliesTo,
    })),
  })),
  enumerations: allEnumerations().map(({ name, labels }) => ({
    name,
    values: Object.entries(labels).map(([value, label]) => ({ value, label })),
  })),
  relations: metamodel.relations.map(relation => ({
    ...relation,
    source: relation.source.name,
    target: relation.target.name,
  })),
};

@Resolver()
export class MetamodelResolver {
  @Query(() => MetamodelDescription, { complexity: 0 })
  metamodel(): MetamodelDescription {
    return description;
  }
}
