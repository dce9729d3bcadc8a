import { Field, ObjectType } from "type-graphql";
import { closedSet, KindName, RelationType } from "./closed-sets.js";

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

const Vitality = closedSet("Vitality", "When the loss of the target stops the source.", [
  "ALWAYS",
  "NEVER",
  "CONDITIONAL",
]);

@ObjectType()
export class PropertyValue {
  @Field(() => String)
  property!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType({ description: "The source stops if the relation has these values, and the source has its own." })
export class VitalCondition {
  @Field(() => [PropertyValue], { description: "Of the relation, such as role PRIMARY." })
  relation!: PropertyValue[];

  @Field(() => [PropertyValue], { description: "Of the source element." })
  source!: PropertyValue[];

  @Field(() => [PropertyValue], { description: "Relations with these values replace one that is lost." })
  standIn!: PropertyValue[];
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

  @Field(() => Boolean, { description: "A dependency: trouble at the target reaches the source." })
  carriesImpact!: boolean;

  @Field(() => Vitality, { description: "Without the target, the source stops." })
  vital!: "ALWAYS" | "NEVER" | "CONDITIONAL";

  @Field(() => VitalCondition, { nullable: true, description: "The condition of CONDITIONAL." })
  vitalWhen?: VitalCondition;

  @Field(() => Boolean, { description: "All targets replace one another: the source stops when all are lost." })
  together!: boolean;

  @Field(() => [PropertyDescription], {
    description:
      "Properties that only relations of this type have. All relations have since, until, note, provenance, source and externalId; dependencies also `vital`, which overrides, and `redundancy`: targets of one name stand in for one another.",
  })
  properties!: PropertyDescription[];
}

@ObjectType({ description: "Kinds, relations and enumerations, for clients that build forms and pictures from them." })
export class MetamodelDescription {
  @Field(() => [KindDescription])
  kinds!: KindDescription[];

  @Field(() => [EnumerationDescription])
  enumerations!: EnumerationDescription[];

  @Field(() => [RelationDescription])
  relations!: RelationDescription[];
}
