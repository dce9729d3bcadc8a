import { Field, Float, Int, ObjectType } from "type-graphql";
import { closedSet, KindName } from "../../contract/closed-sets.js";
import { enumeration } from "../../metamodel/define/index.js";
import { figureCodes } from "./rules/rules.js";

export const EvidenceFigureCode = closedSet(
  "EvidenceFigureCode",
  "Code of a figure of `evidence`; it begins with the code of its indicator.",
  figureCodes,
);

export const EvidenceState = enumeration("EvidenceState", "State of an element in a figure of `evidence`.", {
  MISSING: "Belum terpenuhi",
  COUNTED: "Terpenuhi",
});

export const EvidenceSeverity = enumeration("EvidenceSeverity", "Effect of missing evidence on its indicator.", {
  HOLDS_NEXT_LEVEL: "Menahan tingkat berikutnya",
  HOLDS_LATER_LEVEL: "Menahan tingkat sesudahnya",
});

@ObjectType({ description: "Evidence as a share of elements: `count` of `total`." })
export class EvidenceFigure {
  @Field(() => EvidenceFigureCode)
  code!: string;

  @Field(() => String, { description: "Elements that count, in Indonesian." })
  text!: string;

  @Field(() => String)
  textInEnglish!: string;

  @Field(() => KindName)
  kind!: string;

  @Field(() => Int, { description: "Number of elements that count (n)." })
  count!: number;

  @Field(() => Int, { description: "Number of elements in the denominator (N)." })
  total!: number;

  @Field(() => Int, { description: "Number of elements in the denominator that do not count." })
  missing!: number;

  @Field(() => Int, { description: "Number of elements in the denominator that are invented (provenance SAMPLE)." })
  samples!: number;

  @Field(() => Int, {
    description:
      "Number of elements that count and are invented (provenance SAMPLE). The provenance of relations is not examined.",
  })
  countedSamples!: number;

  @Field(() => Float, {
    nullable: true,
    description: "`count` divided by `total`. Null: nothing recorded to divide by.",
  })
  share!: number | null;

  @Field(() => String, {
    description:
      "Indonesian: `12 dari 67`. Without a denominator `Belum tercatat`, or that none was found where the records were searched.",
  })
  label!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Level of maturity for which this coverage is evidence: 1 none, 2 some, 3 all. Null: nothing recorded to divide by.",
  })
  level!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Level that the missing elements hold back. Null: none is missing.",
  })
  holdsBack!: number | null;

  @Field(() => EvidenceSeverity, { nullable: true, description: "Null: none is missing." })
  severity!: string | null;
}
