import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";
import { FindingSeverity } from "./rules/rule.js";

@ObjectType({ description: "What is asked of entries; nothing is refused for not meeting it." })
export class FindingRule {
  @Field(() => String, { description: "`findings(rules:)` and `Decision.rule` take it." })
  code!: string;

  @Field(() => String, { description: "What a finding says, in Indonesian." })
  text!: string;

  @Field(() => String)
  textInEnglish!: string;

  @Field(() => FindingSeverity)
  severity!: string;

  @Field(() => [String], { description: "Kinds that it is asked of." })
  kinds!: string[];

  @Field(() => String, {
    nullable: true,
    description: "Regulation or indicator that it comes from; null: good practice.",
  })
  source?: string;
}

@ObjectType({ description: "An element that does not meet a rule by what is recorded of it." })
export class Finding {
  @Field(() => FindingRule)
  rule!: FindingRule;

  @Field(() => Element)
  element!: object;

  @Field(() => String, { nullable: true, description: "Property or relation field that it is about." })
  property!: string | null;

  @Field(() => String, { description: "The rule in Indonesian, and the label of the property that is missing." })
  message!: string;

  id!: string;
}

@ObjectType({ description: "Findings that no decision sets aside; counts are of the whole list, before paging." })
export class Findings {
  @Field(() => [Finding], { description: "Gravest rule first, then by code of the element." })
  nodes!: Finding[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, {
    description: "Findings left out because a Decision (WAIVED, NOT_OURS) names the rule and concerns the element.",
  })
  setAside!: number;
}

@ObjectType({ description: "Findings of the repository, with how many there are of each sort." })
export class FindingsReport extends Findings {
  @Field(() => [ElementCount], { description: "By code of the rule, most frequent first." })
  byRule!: ElementCount[];

  @Field(() => [ElementCount])
  bySeverity!: ElementCount[];

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By perangkat daerah, biro and UPT rolled up." })
  byOpd!: ElementCount[];
}
