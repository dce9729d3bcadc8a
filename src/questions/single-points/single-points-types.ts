import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";

@ObjectType({ description: "A page of the services that stop without an element." })
export class StoppedServices {
  @Field(() => [Service], { description: "By code." })
  nodes!: object[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  ids!: string[];
  asOf!: string;
  seenIn?: "TO_BE";
}

@ObjectType({ description: "What stops services by its loss alone, judged as `impact` judges STOPS." })
export class SinglePointOfFailure {
  @Field(() => [Element], {
    description:
      "A chain of elements whose losses stop the same services, as one of them stops the next; the one that all rest on first.",
  })
  elements!: object[];

  @Field(() => Int, { description: "Services that stop without it." })
  stops!: number;

  @Field(() => Int, {
    description: "Perangkat daerah that these services belong to; institutions outside the province count as one.",
  })
  opds!: number;

  elementIds!: string[];
  serviceIds!: string[];
  asOf!: string;
  seenIn?: "TO_BE";
}

@ObjectType({ description: "A ranking of the whole repository." })
export class SinglePointsOfFailure {
  @Field(() => [SinglePointOfFailure], { description: "Most stopped services first, then by code." })
  nodes!: SinglePointOfFailure[];

  @Field(() => Int, { description: "Entries on all pages." })
  total!: number;

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
