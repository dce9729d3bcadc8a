import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element, PlannedChange } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";

@ObjectType({ description: "To-be element compared with the present architecture." })
export class TransitionStep {
  @Field(() => PlannedChange, { nullable: true, description: "Null if not recorded." })
  change!: string | null;

  @Field(() => Element, { description: "To-be element; for RETIRE the entry that records the retirement." })
  element!: object;

  @Field(() => [Element], { description: "Elements that it replaces or retires, by code." })
  replaces!: object[];

  @Field(() => Int, {
    description: "Number of services that depend on it or on an element that it replaces, at any distance.",
  })
  services!: number;

  @Field(() => Int, {
    description: "Number of OPDs responsible for an element that depends on it, biro and UPT rolled up.",
  })
  opds!: number;

  id!: string;
  replacedIds!: string[];
}

@ObjectType({ description: "Plans compared with the present architecture." })
export class Transition {
  @Field(() => [TransitionStep], { description: "NEW, UPGRADE, RETIRE, then those without a change; each by code." })
  nodes!: TransitionStep[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "To-be elements on all pages." })
  total!: number;

  @Field(() => [ElementCount], { description: "To-be elements on all pages, by change." })
  byChange!: ElementCount[];
}
