import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";

@ObjectType({ description: "Page of the services that stop without an element." })
export class StoppedServices {
  @Field(() => [Service], { description: "Ordered by code." })
  nodes!: object[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  ids!: string[];
  asOf!: string;
  seenIn?: "TO_BE";
}

@ObjectType({
  description: "Single point of failure: its loss alone stops services, evaluated like STOPS of `impact`.",
})
export class SinglePointOfFailure {
  @Field(() => [Element], {
    description: "Chain of elements that stop the same services, because each stops the next, the first cause first.",
  })
  elements!: object[];

  @Field(() => Int, { description: "Number of services that stop without it." })
  stops!: number;

  @Field(() => Int, {
    description: "Number of OPDs of these services; institutions outside the province count as one.",
  })
  opds!: number;

  elementIds!: string[];
  serviceIds!: string[];
  asOf!: string;
  seenIn?: "TO_BE";
}

@ObjectType({ description: "Ranking of the whole repository." })
export class SinglePointsOfFailure {
  @Field(() => [SinglePointOfFailure], { description: "Most stopped services first, then by code." })
  nodes!: SinglePointOfFailure[];

  @Field(() => Int, { description: "Entries on all pages." })
  total!: number;

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
