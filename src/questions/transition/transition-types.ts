import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element, PlannedChange } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";

@ObjectType({ description: "One to-be element against the architecture of today." })
export class TransitionStep {
  @Field(() => PlannedChange, { nullable: true, description: "Null where the entry does not say." })
  change!: string | null;

  @Field(() => Element, { description: "The to-be element; of a RETIRE the entry that says so." })
  element!: object;

  @Field(() => [Element], { description: "What it replaces or retires, by code." })
  replaces!: object[];

  @Field(() => Int, { description: "Services that rest on it or on what it replaces, at any distance." })
  services!: number;

  @Field(() => Int, {
    description: "Perangkat daerah that answer for something that rests on it, biro and UPT rolled up.",
  })
  opds!: number;

  id!: string;
  replacedIds!: string[];
}

@ObjectType({ description: "What is planned, against the architecture of today." })
export class Transition {
  @Field(() => [TransitionStep], { description: "NEW, UPGRADE, RETIRE, then what does not say; each by code." })
  nodes!: TransitionStep[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "To-be elements on all pages." })
  total!: number;

  @Field(() => [ElementCount], { description: "To-be elements on all pages by change." })
  byChange!: ElementCount[];
}
