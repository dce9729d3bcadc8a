import { Field, Float, Int, ObjectType } from "type-graphql";
import { enumeration } from "../../metamodel/define/index.js";

export const CostGrouping = enumeration("CostGrouping", "Grouping of recorded amounts.", {
  PAYER: "Pemilik, tiap unit dan instansi tersendiri",
  OPERATOR: "Pengelola atau pelaksana, tiap unit dan instansi tersendiri",
  OPD: "Perangkat daerah, biro dan UPT digabung",
  URUSAN: "Urusan pemerintahan",
  YEAR: "Tahun anggaran",
  PROGRAM: "Program",
});

@ObjectType({
  description:
    "Recorded amounts in whole rupiah: exact up to 9,007,199,254,740,991, beyond that rounded to the nearest JSON number. The sorts are never added to each other, because annual costs, one-time costs and budgets are different things. Null: not recorded.",
})
export class CostSums {
  @Field(() => Float, { nullable: true, description: "Annual costs in rupiah (`annualCostRupiah`)." })
  annualRupiah!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "One-time development costs in rupiah (`developmentCostRupiah`).",
  })
  developmentRupiah!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Total budget of initiatives in rupiah (`budgetRupiah`).",
  })
  budgetRupiah!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Funds from programs in rupiah (FUNDED_BY `amountRupiah`), of all years or of the year of the row.",
  })
  fundedRupiah!: number | null;
}

@ObjectType({ description: "Recorded amounts of one group; for YEAR and PROGRAM only the funds from programs." })
export class CostRow extends CostSums {
  @Field(() => String, { nullable: true, description: "Ref, OUTSIDE, or year. Null: not recorded." })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: "Number of elements with recorded amounts." })
  elements!: number;

  @Field(() => Int, {
    description:
      "Number of these elements whose amounts are not divided, but count in full in several rows, such as elements of an OPD with several urusan.",
  })
  undivided!: number;
}

@ObjectType({
  description: "Recorded amounts by group. The totals count each element once, independent of its rows.",
})
export class Costs extends CostSums {
  @Field(() => [CostRow], { description: "Ordered by year or code." })
  rows!: CostRow[];

  @Field(() => Int, { description: "Number of elements with any recorded amount." })
  elements!: number;

  @Field(() => Int, {
    description: "Number of elements of these kinds without a recorded amount; this does not mean free of cost.",
  })
  notRecorded!: number;

  @Field(() => Boolean, { description: "True if there are more rows than a page may hold." })
  isPartial!: boolean;
}
