import { Field, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
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

@ConnectionOf(
  () => TransitionStep,
  "Plans compared with the present architecture: NEW, UPGRADE, RETIRE, then those without a change; each by code.",
)
export class TransitionConnection {
  @Field(() => [ElementCount], { description: "To-be elements on all pages, by change." })
  byChange!: ElementCount[];
}
