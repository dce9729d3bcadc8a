import { Field, Float, Int, ObjectType } from "type-graphql";
import { enumeration } from "../../metamodel/define/index.js";

export const CostGrouping = enumeration("CostGrouping", "What recorded money is summed by.", {
  PAYER: "Pemilik, tiap unit dan instansi tersendiri",
  OPD: "Perangkat daerah, biro dan UPT digabung",
  URUSAN: "Urusan pemerintahan",
  YEAR: "Tahun anggaran",
  PROGRAM: "Program",
});

@ObjectType({
  description:
    "Money as recorded, in whole rupiah: exact up to 9,007,199,254,740,991, and rounded to the nearest number of JSON beyond. The sorts are never added up: what is paid each year, once, or may be spent are different things. Null: none recorded.",
})
export class CostSums {
  @Field(() => Float, { nullable: true, description: "Rupiah a year to keep it (`annualCostRupiah`)." })
  annualRupiah!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Rupiah that building it has cost, once (`developmentCostRupiah`).",
  })
  developmentRupiah!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Rupiah that initiatives may cost in all (`budgetRupiah`).",
  })
  budgetRupiah!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Rupiah from programs (FUNDED_BY `amountRupiah`), of all years or that of the row.",
  })
  fundedRupiah!: number | null;
}

@ObjectType({ description: "Recorded money of one group; by YEAR and PROGRAM only what programs give." })
export class CostRow extends CostSums {
  @Field(() => String, { nullable: true, description: "Ref, OUTSIDE, or year; null: not recorded." })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: "Elements with recorded money." })
  elements!: number;

  @Field(() => Int, {
    description:
      "Of these, elements whose money is not divided but shown in full in other rows too, such as of an OPD with several urusan.",
  })
  undivided!: number;
}

@ObjectType({
  description: "Recorded money by group. The totals count every element once, whatever rows it stands in.",
})
export class Costs extends CostSums {
  @Field(() => [CostRow], { description: "By year or code." })
  rows!: CostRow[];

  @Field(() => Int, { description: "Elements with any recorded money." })
  elements!: number;

  @Field(() => Int, { description: "Elements of these kinds without any: not recorded, which is not free of cost." })
  notRecorded!: number;

  @Field(() => Boolean, { description: "Whether there are more rows than a page may hold." })
  isPartial!: boolean;
}
