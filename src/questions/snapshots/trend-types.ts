import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { enumeration } from "../../metamodel/define/index.js";
import { Completion } from "../completeness/completeness-types.js";
import { ElementCount } from "../element-count.js";
import { DigitalShare } from "../statistics/statistics-types.js";

export const TrendGrouping = enumeration("TrendGrouping", "What a trend has a series for.", {
  TOTAL: "Seluruhnya",
  OPD: "Perangkat daerah, biro dan UPT digabung",
});

export const TrendPeriod = enumeration("TrendPeriod", "Which of the days that are kept a trend shows.", {
  DAY: "Setiap hari yang tercatat",
  YEAR: "Hari terakhir yang tercatat tiap tahun",
});

@ObjectType({ description: "What was counted on one day; nothing is worked out between days." })
export class TrendPoint {
  @Field(() => GraphQLLocalDate)
  day!: string;

  @Field(() => Int, { description: "Elements, as `statistics` counts them: by OPD without the OPD and its units." })
  total!: number;

  @Field(() => [ElementCount], {
    description: "Services by method, most first; `value` null: of these no method was recorded.",
  })
  byMethod!: ElementCount[];

  @Field(() => DigitalShare)
  digital!: DigitalShare;

  @Field(() => Completion, {
    nullable: true,
    description:
      "As `completeness` counts; null where nothing is mandatory, or institutions outside the province own it.",
  })
  completeness!: Completion | null;

  @Field(() => Boolean, { description: "Whether any of it is made up (provenance SAMPLE): then it is no measurement." })
  isSample!: boolean;

  @Field(() => String, { nullable: true, description: "What is said about how it was counted; null: counted here." })
  note!: string | null;
}

@ObjectType({ description: "The points of one group." })
export class TrendSeries {
  @Field(() => String, {
    nullable: true,
    description:
      "TOTAL, or by OPD: its ref as it last was, OUTSIDE, UNDIVIDED (counted for the province as a whole); null: no owner recorded.",
  })
  value!: string | null;

  @Field(() => String, { description: "Name of the OPD on the last day shown." })
  label!: string;

  @Field(() => [TrendPoint], {
    description: "Oldest first. A day without a point: nothing of it is recorded (belum tercatat), which is not zero.",
  })
  points!: TrendPoint[];
}

@ObjectType({ description: "Counts over time, from the days that `npm run snapshot` has kept." })
export class Trend {
  @Field(() => Int, { description: "Days shown; 0: none is recorded yet (belum tercatat)." })
  days!: number;

  @Field(() => [TrendSeries], { description: "Most elements on the last day first." })
  series!: TrendSeries[];

  @Field(() => Boolean, { description: "Whether there are older days or further series than are shown." })
  isPartial!: boolean;
}
