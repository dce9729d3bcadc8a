import { Field, Int, ObjectType } from "type-graphql";
import { KindName } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";
import { FindingSeverity } from "./rules/rule.js";
import { FindingRuleCode } from "./rules/rule-code.js";

@ObjectType({ description: "Rule for recorded data. Data that violates it is not refused." })
export class FindingRule {
  @Field(() => FindingRuleCode, { description: "Code for `findings(rules:)` and `Decision.rule`." })
  code!: string;

  @Field(() => String, { description: "Text of a finding, in Indonesian." })
  text!: string;

  @Field(() => String)
  textInEnglish!: string;

  @Field(() => FindingSeverity)
  severity!: string;

  @Field(() => [KindName], { description: "Kinds to which it applies." })
  kinds!: string[];

  @Field(() => String, {
    nullable: true,
    description: "Regulation or indicator on which it is based. Null: good practice.",
  })
  source?: string;
}

@ObjectType({ description: "Element that violates a rule according to its recorded data." })
export class Finding {
  @Field(() => FindingRule)
  rule!: FindingRule;

  @Field(() => Element)
  element!: object;

  @Field(() => String, { nullable: true, description: "Property or relation field of the finding." })
  property!: string | null;

  @Field(() => String, { description: "Text of the rule in Indonesian, with the label of the missing property." })
  message!: string;

  id!: string;
}

@ConnectionOf(
  () => Finding,
  "Findings that no decision sets aside: most severe rule first, then by code of the element. Counts are of the whole list, before paging.",
)
export class FindingConnection {
  @Field(() => Int, {
    description:
      "Number of findings left out because a Decision (WAIVED, NOT_OURS) names the rule and concerns the element.",
  })
  setAside!: number;
}

@ObjectType({ description: "Findings of the repository, with their numbers." })
export class FindingReportConnection extends FindingConnection {
  @Field(() => [ElementCount], { description: "By code of the rule, most frequent first." })
  byRule!: ElementCount[];

  @Field(() => [ElementCount])
  bySeverity!: ElementCount[];

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By OPD, biro and UPT rolled up." })
  byOpd!: ElementCount[];
}
