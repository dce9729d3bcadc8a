import { Field, ObjectType } from "type-graphql";
import { closedSet, RelationType } from "./closed-sets.js";
import { PropertyDescription } from "./property-description.js";

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

@ObjectType({
  description: "Condition on which the source stops: the relation has these values, and the source has its own.",
})
export class VitalCondition {
  @Field(() => [PropertyValue], { description: "Values of the relation, such as role PRIMARY." })
  relation!: PropertyValue[];

  @Field(() => [PropertyValue], { description: "Values of the source element." })
  source!: PropertyValue[];

  @Field(() => [PropertyValue], { description: "Values of relations that can replace a lost one." })
  standIn!: PropertyValue[];
}

@ObjectType()
export class RelationDescription {
  @Field(() => String, { description: "Name of a kind, or Element for any." })
  source!: string;

  @Field(() => RelationType)
  type!: string;

  @Field(() => String)
  target!: string;

  @Field(() => [String], { description: "Labels read from the source, and from the target." })
  labels!: readonly string[];

  @Field(() => String, { nullable: true })
  forward?: string;

  @Field(() => String, { nullable: true })
  reverse?: string;

  @Field(() => Boolean, {
    description: "True if the source has at most one target at a time; the field of inputs is then its id.",
  })
  isToOne!: boolean;

  @Field(() => Boolean, { description: "Dependency: impact at the target spreads to the source." })
  carriesImpact!: boolean;

  @Field(() => Vitality, {
    description: "Effect of the loss of the target: the source stops always, never or on a condition.",
  })
  vital!: "ALWAYS" | "NEVER" | "CONDITIONAL";

  @Field(() => VitalCondition, { nullable: true, description: "Condition of CONDITIONAL." })
  vitalWhen?: VitalCondition;

  @Field(() => Boolean, {
    description: "True if all targets can replace one another: the source stops when all are lost.",
  })
  together!: boolean;

  @Field(() => [PropertyDescription], {
    description:
      "Properties of relations of this type only. All relations have since, until, note, provenance, source and externalId; dependencies also have `vital`, an override, and `redundancy`: targets with the same name can replace one another.",
  })
  properties!: PropertyDescription[];
}
