import { Field, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
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

@ConnectionOf(() => OutsideUrusan, "Elements of an OPD outside its urusan, by code.")
export class OutsideUrusanConnection {
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
