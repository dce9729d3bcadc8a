import { Field, Int, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { ElementCount } from "../element-count.js";
import { type Hiding, hiddenIsNull } from "../hidden-elements.js";
import type { Network } from "../network.js";

export const WalkDirection = enumeration("WalkDirection", "Direction of a walk.", {
  IMPACT: "Yang terdampak bila elemen ini terganggu",
  DEPENDENCIES: "Yang diandalkan elemen ini",
  BOTH: "Keduanya",
});

export const Cutoff = enumeration("Cutoff", "Limit that cut a walk.", {
  MAX_DEPTH: "Batas kedalaman",
  MAX_NODES: "Batas jumlah elemen",
});

export const Severity = enumeration("Severity", "Effect of the loss of the starts on an element.", {
  STOPS: "Berhenti",
  DEGRADES: "Terganggu",
  TOUCHED: "Tersentuh, tidak terganggu",
});

export const ImpactOrder = enumeration("ImpactOrder", "Order of the elements that a walk reached.", {
  SEVERITY: "Yang terparah, lalu yang terdekat",
  DISTANCE: "Yang terdekat",
});

@ObjectType({ description: "Relation by which an element was reached, with the element one step nearer to a start." })
export class ImpactStep {
  @Field(() => RelationType)
  type!: string;

  @Field(() => Element, { nullable: true, description: hiddenIsNull })
  element!: object | null;

  id!: string;
}

@ObjectType({
  description:
    "Relation that explains a severity. Of alternatives all affected ones are listed; of longer chains to the same cause, those found first.",
})
export class ImpactCause {
  @Field(() => RelationType)
  type!: string;

  @Field(() => Severity, { description: "Severity of the needed element; STOPS for a start." })
  severity!: string;

  @Field(() => Boolean, {
    description:
      "True if the loss of that element counts in full, according to the metamodel or to the relation itself.",
  })
  vital!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Name that it shares with its alternatives. Null if the viewer may not see the needed element.",
  })
  redundancy!: string | null;

  @Field(() => Element, { nullable: true, description: `Needed element. ${hiddenIsNull}` })
  element!: object | null;

  id!: string;
}

@ObjectType({ description: "Element that a walk reached." })
export class ImpactNode {
  @Field(() => Int, { description: "Number of relations to the nearest start." })
  distance!: number;

  @Field(() => Element)
  element!: object;

  @Field(() => [ImpactStep], {
    description: "Relations to elements one step nearer to a start, in the order of the walk.",
  })
  via!: ImpactStep[];

  @Field(() => Severity, {
    nullable: true,
    description:
      "Effect of the loss of the starts; null except for direction IMPACT. If the walk was cut by MAX_NODES, the severity may be higher.",
  })
  severity!: string | null;

  @Field(() => [ImpactCause], {
    description: "Relations that cause its severity; empty if it is TOUCHED, and except for direction IMPACT.",
  })
  because!: ImpactCause[];

  @Field(() => Int, {
    description:
      "Number of neighbours one step further that were not reached, because maxDepth, stopAt or ignoreAsHops ended the walk here; 0 for a complete walk.",
  })
  unexpanded!: number;

  id!: string;
}

@ConnectionOf(
  () => ImpactNode,
  "Elements that a walk reached, by severity (STOPS first), distance and code; by distance and code with orderBy DISTANCE or another direction than IMPACT. Counts are of the whole list, before paging.",
)
export class ImpactConnection implements Hiding {
  @Field(() => [ElementCount])
  byKind!: ElementCount[];

  @Field(() => [ElementCount], { description: "By OPD, biro and UPT rolled up." })
  byOpd!: ElementCount[];

  @Field(() => [ElementCount])
  byDistance!: ElementCount[];

  @Field(() => [ElementCount], { description: "STOPS first; empty except for direction IMPACT." })
  bySeverity!: ElementCount[];

  @Field(() => [ElementCount], {
    description: "Services by audience; a service with several audiences counts for each.",
  })
  byAudience!: ElementCount[];

  @Field(() => Boolean, { description: "True if the walk was cut." })
  isPartial!: boolean;

  @Field(() => Cutoff, { nullable: true })
  cutoff!: string | null;

  hiddenElements!: Hiding["hiddenElements"];
  network!: () => Network;
}
