import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../contract/connection-types.js";
import { ProblemType } from "../../contract/write-results.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { elementsNamed } from "./read-used-nodes.js";

export const RemapOutcome = enumeration("RemapOutcome", "What became of what points at a node of the older version.", {
  MOVED: "Dipindahkan ke penggantinya",
  AMBIGUOUS: "Tetap; pilih salah satu pengganti",
  WITHOUT_SUCCESSOR: "Tetap; tanpa pengganti, petakan sendiri",
});

@ObjectType({ description: "A node of the older version that elements point at, and what became of that." })
export class RemappedNode {
  @Field(() => Reference, { description: "The old node." })
  reference!: object;

  @Field(() => [Reference], { description: "Nodes in force of the newer version that have taken its place, by code." })
  successors!: object[];

  @Field(() => RemapOutcome)
  outcome!: string;

  @Field(() => String, { description: "`outcome` in Indonesian." })
  label!: string;

  @Field(() => Int, { description: "Relations that point at it." })
  relations!: number;

  @Field(() => [Element], { description: `Elements that point at it, the first ${elementsNamed} by code.` })
  elements!: object[];

  referenceId!: string;
  successorIds!: string[];
  elementIds!: string[];
}

@ObjectType({ description: "A page of used nodes of the older version: first what is left for people, then by code." })
export class RemappedNodePage {
  @Field(() => [RemappedNode])
  nodes!: RemappedNode[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows on all pages." })
  total!: number;
}

@ObjectType({
  description:
    "What `remap` did, or would do with validateOnly, in relations. With an ERROR among the problems nothing was moved, and nothing else is told.",
})
export class Remapping {
  @Field(() => Int, { description: "Relations that lead to the one successor now." })
  moved!: number;

  @Field(() => Int, { description: "Left, because their node has several successors." })
  ambiguous!: number;

  @Field(() => Int, { description: "Left, because their node has no successor in force." })
  withoutSuccessor!: number;

  @Field(() => [ProblemType])
  problems!: ProblemType[];

  used!: Omit<RemappedNode, "reference" | "successors" | "elements">[];
}
