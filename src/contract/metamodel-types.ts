import { Field, ObjectType } from "type-graphql";
import { KindName } from "./closed-sets.js";
import { PropertyDescription } from "./property-description.js";
import { RelationDescription } from "./relation-description.js";

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

@ObjectType({ description: "Kinds, enumerations and relations, for clients that generate forms and pictures." })
export class MetamodelDescription {
  @Field(() => [KindDescription])
  kinds!: KindDescription[];

  @Field(() => [EnumerationDescription])
  enumerations!: EnumerationDescription[];

  @Field(() => [RelationDescription])
  relations!: RelationDescription[];
}
