import { Field, Float, Int, ObjectType } from "type-graphql";
import { ElementCount } from "../element-count.js";

@ObjectType({ description: "How many elements of one kind, OPD and status there are; never zero." })
export class StatisticsCell {
  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true, description: "`value` of the OPD, as in `byOpd`; null: no owner recorded." })
  opd!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Whether or how far it is in use or done, a value of the kind's status; null: not recorded, or the kind has none.",
  })
  status!: string | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "How many services can be had digitally, wholly (ELECTRONIC) or in part (HYBRID)." })
export class DigitalShare {
  @Field(() => Int)
  services!: number;

  @Field(() => Int, { description: "ELECTRONIC and HYBRID." })
  digital!: number;

  @Field(() => Int, { description: "Services whose method is not recorded; they count in neither part of `share`." })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: "`digital` by the services whose method is recorded, 0 to 1; null where there is none.",
  })
  share!: number | null;
}

@ObjectType({ description: "The digital services of one perangkat daerah, biro and UPT rolled up." })
export class OpdDigitalShare extends DigitalShare {
  @Field(() => String, { nullable: true, description: "`value` of the OPD, as in `byOpd`." })
  opd!: string | null;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: "Digital services in all and by OPD." })
export class DigitalServices extends DigitalShare {
  @Field(() => [OpdDigitalShare], { description: "By OPD that has services, most services first." })
  byOpd!: OpdDigitalShare[];
}

@ObjectType({
  description: "What there is as-is, for dashboards; taxonomies are not counted. Everything comes from one statement.",
})
export class Statistics {
  @Field(() => Int)
  total!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], {
    description: "Elements of each perangkat daerah, biro and UPT rolled up; it and its units are not counted.",
  })
  byOpd!: ElementCount[];

  @Field(() => [StatisticsCell], { description: "By kind, OPD and status." })
  cells!: StatisticsCell[];

  @Field(() => DigitalServices)
  digitalServices!: DigitalServices;
}
