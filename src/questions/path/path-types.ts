import { Field, Int, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { Element } from "../../metamodel/define/index.js";
import { hiddenIsNull } from "../hidden-elements.js";

@ObjectType({ description: "Relation of a chain, in the direction of the chain." })
export class PathStep {
  @Field(() => RelationType)
  type!: string;

  @Field(() => String, { description: "Relation in words, read from `from` to `to`." })
  label!: string;

  @Field(() => Boolean, { description: "True if the relation leads from `from` to `to`." })
  outgoing!: boolean;

  @Field(() => String, { nullable: true, description: "Note of the relation; null if one of its ends is hidden." })
  note!: string | null;

  @Field(() => Element, { nullable: true, description: hiddenIsNull })
  from!: object | null;

  @Field(() => Element, { nullable: true, description: hiddenIsNull })
  to!: object | null;

  fromId!: string;
  toId!: string;
}

@ObjectType({ description: "Shortest chain of relations between two elements." })
export class Path {
  @Field(() => Int, { description: "Number of relations; 0 from an element to itself." })
  length!: number;

  @Field(() => [PathStep])
  steps!: PathStep[];
}
