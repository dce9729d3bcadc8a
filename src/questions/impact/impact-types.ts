import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";
import type { Network } from "../network.js";

export const WalkDirection = enumeration("WalkDirection", "Which way to walk.", {
  IMPACT: "Yang terdampak bila elemen ini terganggu",
  DEPENDENCIES: "Yang diandalkan elemen ini",
  BOTH: "Keduanya",
});

export const Cutoff = enumeration("Cutoff", "Why a walk ended before the whole reach was seen.", {
  MAX_DEPTH: "Batas kedalaman",
  MAX_NODES: "Batas jumlah elemen",
});

export const Severity = enumeration("Severity", "What the loss of the starts does to an element.", {
  STOPS: "Berhenti",
  DEGRADES: "Terganggu",
  TOUCHED: "Tersentuh, tidak terganggu",
});

export const ImpactOrder = enumeration("ImpactOrder", "What comes first among the elements that a walk reached.", {
  SEVERITY: "Yang terparah, lalu yang terdekat",
  DISTANCE: "Yang terdekat",
});

@ObjectType({ description: "The relation by which an element was reached, and the element one step nearer." })
export class ImpactStep {
  @Field(() => String)
  type!: string;

  @Field(() => Element)
  element!: object;

  id!: string;
}

@ObjectType({
  description:
    "A relation that explains a severity. Of targets that stand in for one another all that are hurt are told; of longer ways to the same trouble, those that are found first.",
})
export class ImpactCause {
  @Field(() => String)
  type!: string;

  @Field(() => Severity, { description: "Of the element that is needed; STOPS for a start." })
  severity!: string;

  @Field(() => Boolean, {
    description: "Whether the loss of that element counts in full, by the metamodel or by the relation itself.",
  })
  vital!: boolean;

  @Field(() => String, { nullable: true, description: "Name that it shares with others that stand in for it." })
  redundancy!: string | null;

  @Field(() => Element, { description: "What is needed." })
  element!: object;

  id!: string;
}

@ObjectType({ description: "An element that a walk reached." })
export class ImpactNode {
  @Field(() => Int, { description: "Relations between it and the nearest start." })
  distance!: number;

  @Field(() => Element)
  element!: object;

  @Field(() => [ImpactStep], { description: "Every relation that leads one step nearer, in the order of the walk." })
  via!: ImpactStep[];

  @Field(() => Severity, {
    nullable: true,
    description:
      "What the loss of the starts does to it; null in other directions than IMPACT. Of a walk cut by MAX_NODES it is at least this.",
  })
  severity!: string | null;

  @Field(() => [ImpactCause], {
    description:
      "The relations that make its severity so; empty where it is TOUCHED, and in other directions than IMPACT.",
  })
  because!: ImpactCause[];

  @Field(() => Int, {
    description:
      "Neighbours one step further that are not in the reach, because maxDepth, stopAt or ignoreAsHops ended the walk here; 0 when all of it was walked.",
  })
  unexpanded!: number;

  id!: string;
}

@ObjectType({ description: "What a walk reached; counts are of the whole list, before paging." })
export class Impact {
  @Field(() => [ImpactNode], {
    description:
      "By severity (STOPS first), distance and code; by distance and code with orderBy DISTANCE or in other directions than IMPACT.",
  })
  nodes!: ImpactNode[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  total!: number;

  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By perangkat daerah, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => [ElementCount])
  byDistance!: ElementCount[];

  @Field(() => [ElementCount], { description: "STOPS first; empty in other directions than IMPACT." })
  bySeverity!: ElementCount[];

  @Field(() => [ElementCount], {
    description: "Whom the services among them are for; one that is for several counts for each.",
  })
  byAudience!: ElementCount[];

  @Field(() => Boolean, { description: "Whether there is more than was walked." })
  isPartial!: boolean;

  @Field(() => Cutoff, { nullable: true })
  cutoff!: string | null;

  network!: () => Network;
}
