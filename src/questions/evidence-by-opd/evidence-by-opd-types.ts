import { Field, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Opd } from "../../metamodel/opd.js";
import { EvidenceFigure } from "../evidence/evidence-figure.js";
import type { Hiding } from "../hidden-elements.js";

@ObjectType({ description: "Evidence of one indicator in the elements that an OPD or one of its units owns." })
export class OpdEvidence {
  @Field(() => Opd)
  opd!: object;

  @Field(() => Int, { nullable: true, description: "As in `evidence` for this OPD." })
  level!: number | null;

  @Field(() => String, { description: "`level` in Indonesian." })
  levelText!: string;

  @Field(() => [EvidenceFigure], { description: "In the order of the rules, without those about owners." })
  figures!: EvidenceFigure[];

  id!: string;
  asOf!: string;
}

@ConnectionOf(
  () => OpdEvidence,
  "OPDs of the province that answer for themselves: lowest level first, then most missing elements, then by code; those without a level last.",
)
export class OpdEvidenceConnection implements Hiding {
  hiddenElements!: Hiding["hiddenElements"];
}
