import { GraphQLLocalDate } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property } from "./define/index.js";

export const DecisionType = enumeration("DecisionType", "Reason to dismiss a finding.", {
  NOT_OURS: "Bukan Kewenangan Kita",
  NOT_DUPLICATE: "Bukan Duplikat",
  WAIVED: "Dikecualikan",
});

/** Decision to dismiss a finding once, with a reason, instead of reviewing it each time. */
@ElementKind({
  label: "Keputusan",
  plural: "decisions",
  confidentiality: "INTERNAL",
  description: "Decision that dismisses a finding about the elements it concerns.",
  typeProperty: "decisionType",
})
export class Decision extends Element {
  @Property(() => DecisionType, {
    label: "Jenis Keputusan",
    mandatory: true,
    description: "Reason, as a category.",
  })
  decisionType?: string;

  @Property(() => String, {
    label: "Aturan",
    mandatory: true,
    description: "Code of the rule whose finding is dismissed.",
  })
  rule?: string;

  @Property(() => String, { label: "Alasan", mandatory: true, description: "Reason in words." })
  reason?: string;

  @Property(() => GraphQLLocalDate, {
    label: "Sampai Tanggal",
    description: "First day on which the finding counts again. Default: never.",
  })
  until?: string;
}
