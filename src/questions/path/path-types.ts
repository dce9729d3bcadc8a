import { Field, Int, ObjectType } from "type-graphql";
import { Element } from "../../metamodel/define/index.js";

@ObjectType({ description: "One relation of a chain, as met on the way." })
export class PathStep {
  @Field(() => String)
  type!: string;

  @Field(() => String, { description: "The relation as read from `from` to `to`." })
  label!: string;

  @Field(() => Boolean, { description: "Whether the relation points from `from` to `to`." })
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

@ObjectType({ description: "A shortest chain of relations between two elements." })
export class Path {
  @Field(() => Int, { description: "Relations in the chain; 0 from an element to itself." })
  length!: number;

  @Field(() => [PathStep])
  steps!: PathStep[];
}
