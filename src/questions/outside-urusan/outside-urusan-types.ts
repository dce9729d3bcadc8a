import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";

@ObjectType({ description: "Element of an OPD that belongs to none of its urusan." })
export class OutsideUrusan {
  @Field(() => Element)
  element!: object;

  @Field(() => [Reference], {
    description: "Nodes in RAB and RAL, of the element itself or of the process that it delivers.",
  })
  references!: object[];

  elementId!: string;
  referenceIds!: string[];
}

@ObjectType({ description: "Page of the elements of an OPD outside its urusan, by code." })
export class OutsideUrusanPage {
  @Field(() => [OutsideUrusan])
  nodes!: OutsideUrusan[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "True if there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;

  @Field(() => [Reference], { description: "Urusan of the OPD and its units." })
  urusan!: object[];

  @Field(() => [Reference], {
    description: "Urusan without a crosswalk: listed elements may belong to them.",
  })
  withoutCrosswalk!: object[];

  urusanIds!: string[];
  withoutCrosswalkIds!: string[];
}
