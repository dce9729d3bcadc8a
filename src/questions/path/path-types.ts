import { Field, Int, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { Element } from "../../metamodel/define/index.js";

@ObjectType({ description: "Relation of a chain, in the direction of the chain." })
export class PathStep {
  @Field(() => RelationType)
  type!: string;

  @Field(() => String, { description: "Relation in words, read from `from` to `to`." })
  label!: string;

  @Field(() => Boolean, { description: "True if the relation leads from `from` to `to`." })
  outgoing!: boolean;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Element)
  from!: object;

  @Field(() => Element)
  to!: object;

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
