import { Field, ID, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element, enumeration, Provenance } from "../../metamodel/define/index.js";
import { ExchangeMethod } from "../../metamodel/relation-properties.js";

export const DataFlowSort = enumeration("DataFlowSort", "Sort of a data flow, by the relation that records it.", {
  READS: "Membaca data",
  CONSUMES: "Mengambil data dari aplikasi",
  MAINTAINS: "Memelihara data",
});

export const DataFlowGrouping = enumeration("DataFlowGrouping", "Rows and columns of a matrix of data flows.", {
  OPD: "Perangkat daerah, biro dan UPT digabung",
  ELEMENT: "Aplikasi atau data",
});

@ObjectType({ description: "Row or column of a matrix of data flows." })
export class DataFlowParty {
  @Field(() => ID, {
    nullable: true,
    description:
      "Ref of the OPD, OUTSIDE, or HIDDEN (OPDs that the viewer may not see); with ELEMENT the ref of the application or data. Null: no owner recorded.",
  })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: "Number of flows." })
  flows!: number;
}

@ObjectType({ description: "Number of flows from one provider to one user; never 0." })
export class DataFlowCell {
  @Field(() => ID, { nullable: true, description: "`value` of the row in `providers`." })
  provider!: string | null;

  @Field(() => ID, { nullable: true, description: "`value` of the column in `users`." })
  user!: string | null;

  @Field(() => Int)
  flows!: number;
}

@ObjectType({
  description:
    "Recorded flow of data from a provider to a user: an application reads data or takes it from another application, or an application maintains the data of its owner.",
})
export class DataFlow {
  @Field(() => DataFlowSort)
  sort!: string;

  @Field(() => String, { description: "Indonesian label of the sort." })
  label!: string;

  @Field(() => Element, { description: "Application or data from which the data come." })
  provider!: object;

  @Field(() => Element, { description: "Application that receives the data, or data that is maintained." })
  user!: object;

  @Field(() => ExchangeMethod, { nullable: true, description: "Method of exchange. Null: not recorded." })
  via!: string | null;

  @Field(() => String, { nullable: true, description: "Indonesian label of the method. Null: not recorded." })
  method!: string | null;

  @Field(() => Provenance, {
    nullable: true,
    description: "Trustworthiness of the relation that records the flow. Null: not recorded.",
  })
  provenance!: string | null;

  @Field(() => String, { nullable: true, description: "Indonesian label of `provenance`. Null: not recorded." })
  trust!: string | null;

  @Field(() => Boolean, {
    description: "True if the flow is invented: its relation or one of its ends has the provenance SAMPLE.",
  })
  isSample!: boolean;

  @Field(() => String, { description: "Name of the OPD that is responsible for the provider." })
  providerOpd!: string;

  @Field(() => String, { description: "Name of the OPD that is responsible for the user." })
  userOpd!: string;

  providerId!: string;
  userId!: string;
}

@ConnectionOf(() => DataFlow, "Data flows between as-is elements, by the codes of provider and user.")
export class DataFlowConnection {
  @Field(() => [DataFlowParty], { description: "Rows of the matrix, most flows first." })
  providers!: DataFlowParty[];

  @Field(() => [DataFlowParty], { description: "Columns of the matrix, most flows first." })
  users!: DataFlowParty[];

  @Field(() => [DataFlowCell], { description: "Cells of the matrix of all flows, not only of the page." })
  cells!: DataFlowCell[];

  @Field(() => Int, { description: "Number of invented flows (`isSample`) of all pages." })
  samples!: number;

  @Field(() => Boolean, { description: "True if there are more flows than `limits.maxWalkNodes`." })
  isPartial!: boolean;
}
