import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import { addMutation } from "../../contract/add-field.js";
import { elementFields, elementLists } from "../../contract/element-fields.js";
import { occasion } from "../../contract/write-one.js";
import type { Row } from "../../database/database.js";
import { enumerationOf } from "../../metamodel/define/index.js";
import { Reference, Taxonomy } from "../../metamodel/reference.js";
import { presentProblem } from "../../repository/changes/operation.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { selectionOf } from "../../repository/elements/selection.js";
import { PageArguments } from "../page-arguments.js";
import type { UsedNode } from "./read-used-nodes.js";
import { hasOneSuccessor, type Remapped, relationsOf, remap } from "./remap.js";
import { RemapOutcome, RemappedNode, RemappedNodeConnection, Remapping } from "./remap-types.js";

/** Moves the references of elements from one version of a taxonomy to the next. */
@Resolver(() => Remapping)
export class RemapMutation {
  @FieldResolver(() => RemappedNodeConnection)
  nodes(@Root() { used }: Remapping, @Args(() => PageArguments) page: PageArguments): RemappedNodeConnection {
    return offsetPage(used, page);
  }
}

const version = (description: string) => ({ type: () => String, required: true, description });

addMutation(
  RemapMutation,
  {
    name: "remap",
    type: () => Remapping,
    description:
      "Moves relations (classifications, functions, responsibilities, funding, evidence) from the nodes of one version of a taxonomy to their successors (SUCCEEDED_BY): the old relation ends today, and a new one with the same properties begins. Nodes with several successors or none are left unchanged; `needsMapping` lists them. All or nothing. Repeating the request moves nothing.",
    args: {
      taxonomy: { type: () => Taxonomy, required: true },
      from: version("The older version, as `Reference.version` has it."),
      to: version("The newer one."),
      ...occasion,
    },
  },
  async (_, context, info) => {
    const { taxonomy, from, to, validateOnly, note, cites } = selectionOf(info).args as Row;
    return present(await remap(context, { taxonomy, from, to } as never, { validateOnly, note, cites }));
  },
);

const { labels } = enumerationOf(RemapOutcome)!;

function present({ nodes, problems }: Remapped) {
  const outcomes = nodes.map(node => ({ ...node, outcome: outcomeOf(node), label: labels[outcomeOf(node)]! }));
  const of = (outcome: string) => outcomes.filter(each => each.outcome === outcome);
  return {
    moved: relationsOf(of("MOVED")),
    ambiguous: relationsOf(of("AMBIGUOUS")),
    withoutSuccessor: relationsOf(of("WITHOUT_SUCCESSOR")),
    used: ["AMBIGUOUS", "WITHOUT_SUCCESSOR", "MOVED"].flatMap(of),
    problems: problems.map(presentProblem),
  };
}

function outcomeOf(node: UsedNode): keyof typeof RemapOutcome {
  if (hasOneSuccessor(node)) return "MOVED";
  return node.successorIds.length > 1 ? "AMBIGUOUS" : "WITHOUT_SUCCESSOR";
}

/** Resolvers for moving elements to a new version of a taxonomy. */
export const remapResolvers: Function[] = [
  RemapMutation,
  elementFields(RemappedNode, { reference: ({ referenceId }) => referenceId }, Reference),
  elementLists(RemappedNode, { successors: ({ successorIds }) => successorIds }, Reference),
  elementLists(RemappedNode, { elements: ({ elementIds }) => elementIds }),
];
