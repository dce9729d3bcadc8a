import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";

@ObjectType({ description: "Something of an OPD that none of its urusan leads to." })
export class OutsideUrusan {
  @Field(() => Element)
  element!: object;

  @Field(() => [Reference], {
    description: "Where it stands in RAB and RAL, by itself or by the process that it delivers.",
  })
  references!: object[];

  elementId!: string;
  referenceIds!: string[];
}

@ObjectType({ description: "A page of what an OPD has outside its urusan, by code." })
export class OutsideUrusanPage {
  @Field(() => [OutsideUrusan])
  nodes!: OutsideUrusan[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "Whether there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;

  @Field(() => [Reference], { description: "The urusan that the OPD and its units carry." })
  urusan!: object[];

  @Field(() => [Reference], {
    description: "Those of them that no crosswalk leads anywhere from: what is told here may belong to them.",
  })
  withoutCrosswalk!: object[];

  urusanIds!: string[];
  withoutCrosswalkIds!: string[];
}
