import { GraphQLLocalDate } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property } from "./define/index.js";

export const DecisionType = enumeration("DecisionType", "Why a finding does not count.", {
  NOT_OURS: "Bukan Kewenangan Kita",
  NOT_DUPLICATE: "Bukan Duplikat",
  WAIVED: "Dikecualikan",
});

/** Setting a finding aside once, with a reason, instead of reading past it every time. */
@ElementKind({
  label: "Keputusan",
  plural: "decisions",
  description: "Sets a finding about the elements it concerns aside.",
  typeProperty: "decisionType",
})
export class Decision extends Element {
  @Property(() => DecisionType, {
    label: "Jenis Keputusan",
    mandatory: true,
    description: "Why the finding does not count.",
  })
  decisionType?: string;

  @Property(() => String, {
    label: "Aturan",
    mandatory: true,
    description: "Code of the rule whose finding is set aside.",
  })
  rule?: string;

  @Property(() => String, { label: "Alasan", mandatory: true, description: "Why, in words." })
  reason?: string;

  @Property(() => GraphQLLocalDate, {
    label: "Sampai Tanggal",
    description: "First day on which the finding counts again.",
  })
  until?: string;
}
