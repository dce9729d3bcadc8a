import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { enumeration } from "../../metamodel/define/index.js";
import { Completion } from "../completeness/completeness-types.js";
import { DigitalShare } from "../statistics/statistics-types.js";

export const TrendGrouping = enumeration("TrendGrouping", "Grouping of the series of a trend.", {
  TOTAL: "Seluruhnya",
  OPD: "Perangkat daerah, biro dan UPT digabung",
});

export const TrendPeriod = enumeration("TrendPeriod", "Days of a trend.", {
  DAY: "Setiap hari yang tercatat",
  MONTH: "Hari terakhir yang tercatat tiap bulan",
  YEAR: "Hari terakhir yang tercatat tiap tahun",
});

@ObjectType({ description: "Counts of one day; days without a snapshot are not interpolated." })
export class TrendPoint {
  @Field(() => GraphQLLocalDate)
  day!: string;

  @Field(() => Int, {
    description: "Number of elements, counted like `statistics`: by OPD without the OPD and its units.",
  })
  total!: number;

  @Field(() => DigitalShare)
  digital!: DigitalShare;

  @Field(() => Completion, {
    nullable: true,
    description:
      "Completeness, counted like `completeness`. Null if nothing is mandatory, or for institutions outside the province.",
  })
  completeness!: Completion | null;

  @Field(() => Boolean, {
    description: "True if any part of it is sample data (provenance SAMPLE) and not a measurement.",
  })
  isSample!: boolean;

  @Field(() => String, { nullable: true, description: "Remark about the counting. Null: counted here." })
  note!: string | null;
}

@ObjectType({ description: "Points of one group." })
export class TrendSeries {
  @Field(() => String, {
    nullable: true,
    description:
      "TOTAL, or by OPD: its last ref, OUTSIDE, HIDDEN (OPDs that the viewer may not see), or UNDIVIDED (counted for the province as a whole). Null: no owner recorded.",
  })
  value!: string | null;

  @Field(() => String, { description: "Name of the OPD on the last day shown." })
  label!: string;

  @Field(() => [TrendPoint], {
    description: "Oldest first. A day without a point has no records (belum tercatat), which does not mean 0.",
  })
  points!: TrendPoint[];
}

@ObjectType({
  description:
    "Counts over time of what the viewer may see, from the days stored by `npm run snapshot`. Days that were stored without levels of confidentiality are for viewers who see everything.",
})
export class Trend {
  @Field(() => Int, { description: "Number of days shown. 0: none recorded yet (belum tercatat)." })
  days!: number;

  @Field(() => [TrendSeries], { description: "Most elements on the last day first." })
  series!: TrendSeries[];

  @Field(() => Boolean, { description: "True if there are older days or more series than shown." })
  isPartial!: boolean;
}
