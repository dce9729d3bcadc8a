import { Field, Int, ObjectType } from "type-graphql";
import { ConnectionOf } from "../../contract/connection-of.js";
import { ProblemType } from "../../contract/write-results.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import { elementsNamed } from "./read-used-nodes.js";

export const RemapOutcome = enumeration("RemapOutcome", "Outcome for the relations to a node of the older version.", {
  MOVED: "Dipindahkan ke penggantinya",
  AMBIGUOUS: "Tetap; pilih salah satu pengganti",
  WITHOUT_SUCCESSOR: "Tetap; tanpa pengganti, petakan sendiri",
});

@ObjectType({ description: "Used node of the older version, with the outcome for its relations." })
export class RemappedNode {
  @Field(() => Reference, { description: "Old node." })
  reference!: object;

  @Field(() => [Reference], { description: "Successors in force in the newer version, by code." })
  successors!: object[];

  @Field(() => RemapOutcome)
  outcome!: string;

  @Field(() => String, { description: "`outcome` in Indonesian." })
  label!: string;

  @Field(() => Int, { description: "Number of relations to the node." })
  relations!: number;

  @Field(() => [Element], { description: `Elements with relations to the node, the first ${elementsNamed} by code.` })
  elements!: object[];

  referenceId!: string;
  successorIds!: string[];
  elementIds!: string[];
}

@ConnectionOf(
  () => RemappedNode,
  "Used nodes of the older version. Nodes that require a decision come first, then by code.",
)
export class RemappedNodeConnection {}

@ObjectType({
  description:
    "Result of `remap`, or of its dry run with validateOnly, in numbers of relations. With an ERROR among the problems nothing was moved, and all other fields are empty.",
})
export class Remapping {
  @Field(() => Int, { description: "Relations moved to their only successor." })
  moved!: number;

  @Field(() => Int, { description: "Relations left unchanged, because their node has several successors." })
  ambiguous!: number;

  @Field(() => Int, { description: "Relations left unchanged, because their node has no successor in force." })
  withoutSuccessor!: number;

  @Field(() => [ProblemType])
  problems!: ProblemType[];

  used!: Omit<RemappedNode, "reference" | "successors" | "elements">[];
}
