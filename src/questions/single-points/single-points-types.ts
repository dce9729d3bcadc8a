import { Field, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";
import type { Hiding } from "../hidden-elements.js";

@ConnectionOf(() => Service, "Services that stop without an element, by code.")
export class StoppedServiceConnection implements Hiding {
  hiddenElements!: Hiding["hiddenElements"];
}

@ObjectType({
  description: "Single point of failure: its loss alone stops services, evaluated like STOPS of `impact`.",
})
export class SinglePointOfFailure {
  @Field(() => [Element], {
    description: "Chain of elements that stop the same services, because each stops the next, the first cause first.",
  })
  elements!: object[];

  @Field(() => Int, { description: "Number of services that the viewer may see and that stop without it." })
  stops!: number;

  @Field(() => Int, {
    description:
      "Number of OPDs of these services that the viewer may see; institutions outside the province count as one.",
  })
  opds!: number;

  elementIds!: string[];
  serviceIds!: string[];
  hiddenServices!: Hiding["hiddenElements"];
  asOf!: string;
  seenIn?: "TO_BE";
}

@ConnectionOf(() => SinglePointOfFailure, "Ranking of the whole repository: most stopped services first, then by code.")
export class SinglePointOfFailureConnection implements Hiding {
  hiddenElements!: Hiding["hiddenElements"];
}
