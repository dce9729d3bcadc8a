import { Field, Float, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { MostRows } from "../../contract/most-rows.js";
import { Element } from "../../metamodel/define/index.js";
import { Document } from "../../metamodel/document.js";
import { Reference } from "../../metamodel/reference.js";
import type { Hiding } from "../hidden-elements.js";
import { EvidenceFigure, EvidenceFigureCode, EvidenceSeverity, EvidenceState } from "./evidence-figure.js";
import type { RestsOn } from "./fingerprint.js";
import { indicatorRules } from "./rules/rules.js";

@ObjectType({
  description:
    "Evidence of one indicator. Its level is derived from what is recorded; it is neither an assessment nor a claim of the OPD.",
})
export class IndicatorEvidence {
  @Field(() => Reference)
  indicator!: object;

  @Field(() => Int, {
    nullable: true,
    description:
      "Lowest level of its figures, at most 3. It covers only the part of the indicator that these figures show. Null: nothing recorded that a figure could show.",
  })
  level!: number | null;

  @Field(() => String, {
    description:
      "`level` in Indonesian, with its name in the version and the remark that it covers only what the figures show; `Belum tercatat` without a level, `Hanya dokumen` without figures.",
  })
  levelText!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Points of the index that complete figures would be evidence for in addition: `weightPercent` × (3 − `level`) / 100. Null: no level or no weight.",
  })
  pointsHeldBack!: number | null;

  @Field(() => [EvidenceFigure], {
    description:
      "In the order of the rules; none for an indicator of documents only. For an OPD without those about owners, because its elements are those that it owns.",
  })
  figures!: EvidenceFigure[];

  @Field(() => [String], { description: "Evidence that no repository can show, in Indonesian." })
  beyond!: string[];

  @Field(() => [Document], {
    description:
      "Documents that are evidence of it (EVIDENCES) and were not issued after the day, newest first, those without a recorded day of issue last. For an OPD: those that it or one of its units owns.",
  })
  documents!: object[];

  @Field(() => [String], { description: "Names of root fields that show more." })
  questions!: string[];

  @Field(() => String, {
    nullable: true,
    // It reads the elements of the extent and their states once more.
    complexity: 100,
    description:
      "SHA-256 in hexadecimal digits of what the evidence rests on, as far as the viewer may see it: elements of the kinds that its report lists with their revisions, states and relations, and its documents. The same for every viewer who sees the same. Null: more than `limits.maxWalkNodes` elements.",
  })
  fingerprint?: string | null;

  id!: string;
  documentIds!: string[];
  asOf!: string;
  restsOn!: RestsOn;
}

@ObjectType({ description: "Element in the denominator of a figure." })
export class Evidence {
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;

  @Field(() => EvidenceFigureCode)
  figure!: string;

  @Field(() => String, { description: "Text of the figure, in Indonesian." })
  text!: string;

  @Field(() => EvidenceState)
  state!: string;

  @Field(() => EvidenceSeverity, { nullable: true, description: "Null for an element that counts." })
  severity!: string | null;

  @Field(() => Element)
  element!: object;

  id!: string;
  asOf!: string;
}

@ConnectionOf(
  () => Evidence,
  "Elements of the figures: by indicator as in `indicators`, what holds the next level back first, missing elements before those that count, then by code.",
)
export class EvidenceReportConnection implements Hiding {
  // They do not depend on the page of rows, also where that is empty.
  @MostRows(() => ({ rows: indicatorRules.length }))
  @Field(() => [IndicatorEvidence], {
    description: "The indicators that hold back most points first, then in the order of the rules.",
  })
  indicators!: IndicatorEvidence[];

  hiddenElements!: Hiding["hiddenElements"];
}
