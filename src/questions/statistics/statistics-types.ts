import { Field, Float, Int, ObjectType } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { ElementCount } from "../element-count.js";

@ObjectType({ description: "Number of elements of one kind, OPD and status; never 0." })
export class StatisticsCell {
  @Field(() => KindName)
  kind!: string;

  @Field(() => String, { nullable: true, description: "`value` of the OPD in `byOpd`. Null: no owner recorded." })
  opd!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Value of the status property of the kind. Null: not recorded, or the kind has no status.",
  })
  status!: string | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Digital share of services: completely (ELECTRONIC) or partly (HYBRID) digital." })
export class DigitalShare {
  @Field(() => Int)
  services!: number;

  @Field(() => Int, { description: "Number of ELECTRONIC and HYBRID services." })
  digital!: number;

  @Field(() => Int, { description: "Number of services without a recorded method; they are not part of `share`." })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: "`digital` divided by the number of services with a recorded method, from 0 to 1. Null without any.",
  })
  share!: number | null;

  @Field(() => [ElementCount], {
    description: "Services by method, largest first. `value` null: no method recorded.",
  })
  byMethod!: ElementCount[];
}

@ObjectType({ description: "Digital services of one OPD, biro and UPT rolled up." })
export class OpdDigitalShare extends DigitalShare {
  @Field(() => String, { nullable: true, description: "`value` of the OPD in `byOpd`." })
  opd!: string | null;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: "Digital services in total and by OPD." })
export class DigitalServices extends DigitalShare {
  @Field(() => [OpdDigitalShare], { description: "By OPD with services, most services first." })
  byOpd!: OpdDigitalShare[];
}

@ObjectType({
  description: "Counts of as-is elements for dashboards, without taxonomies; from one statement.",
})
export class Statistics {
  @Field(() => Int)
  total!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], {
    description: "Elements of each OPD, biro and UPT rolled up, without the OPD and its units themselves.",
  })
  byOpd!: ElementCount[];

  @Field(() => [StatisticsCell], { description: "Ordered by kind, OPD and status." })
  cells!: StatisticsCell[];

  @Field(() => DigitalServices)
  digitalServices!: DigitalServices;
}
