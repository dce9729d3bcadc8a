import { Field, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";

@ObjectType({ description: "Role of an OPD for a service." })
export class InvolvedRole {
  @Field(() => String, {
    description:
      "OWNED_BY, PERFORMED_BY or SUPERVISED_BY: role for the service itself. REQUIRES, DELIVERED_THROUGH: owner of a process that the service requires or that is delivered through it.",
  })
  role!: string;

  @Field(() => String, { description: "Role in words, read from the service." })
  label!: string;

  @Field(() => Opd, { description: "Unit that has the role." })
  unit!: object;

  @Field(() => Element, { description: "The service or the process." })
  through!: object;

  unitId!: string;
  throughId!: string;
}

@ObjectType({
  description: "OPD, or institution outside the province, with roles for a service.",
})
export class InvolvedOpd {
  @Field(() => Opd, { description: "The OPD, biro and UPT rolled up." })
  opd!: object;

  @Field(() => Boolean, { description: "True for an institution outside the province." })
  isOutside!: boolean;

  @Field(() => [InvolvedRole])
  roles!: InvolvedRole[];

  opdId!: string;
}

@ObjectType({ description: "Service with several OPDs involved." })
export class JointService {
  @Field(() => Service)
  service!: object;

  @Field(() => Int, { description: "Number of OPDs involved, without institutions outside the province." })
  opds!: number;

  id!: string;
}

@ConnectionOf(() => JointService, "Joint services, most OPDs first.")
export class JointServiceConnection {
  @Field(() => Boolean, { description: "True if there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;
}
