import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";

@ObjectType({ description: "What an OPD has to do with a service." })
export class InvolvedRole {
  @Field(() => String, {
    description:
      "OWNED_BY, PERFORMED_BY or SUPERVISED_BY: of the service. REQUIRES, DELIVERED_THROUGH: it owns a process that the service requires or that is delivered through it.",
  })
  role!: string;

  @Field(() => String, { description: "The role in words, as read from the service." })
  label!: string;

  @Field(() => Opd, { description: "The unit that has the role." })
  unit!: object;

  @Field(() => Element, { description: "The service, or the process." })
  through!: object;

  unitId!: string;
  throughId!: string;
}

@ObjectType({
  description: "A perangkat daerah, or an institution outside the province, that has to do with a service.",
})
export class InvolvedOpd {
  @Field(() => Opd, { description: "The perangkat daerah, biro and UPT rolled up." })
  opd!: object;

  @Field(() => Boolean, { description: "Whether it is outside the province." })
  isOutside!: boolean;

  @Field(() => [InvolvedRole])
  roles!: InvolvedRole[];

  opdId!: string;
}

@ObjectType({ description: "A service that several perangkat daerah have to do with." })
export class JointService {
  @Field(() => Service)
  service!: object;

  @Field(() => Int, { description: "Perangkat daerah involved; institutions outside the province are not counted." })
  opds!: number;

  id!: string;
}

@ObjectType({ description: "A page of joint services, those of most perangkat daerah first." })
export class JointServicePage {
  @Field(() => [JointService])
  nodes!: JointService[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Services on all pages." })
  total!: number;

  @Field(() => Boolean, { description: "Whether there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;
}
