import { type ClassType, ID, Int, Resolver } from "type-graphql";
import type { Row } from "../database/database.js";
import { Element } from "../metamodel/define/index.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { inputType, objectType } from "./input-type.js";
import { occasion, writeOne } from "./write-one.js";
import { ProblemType } from "./write-results.js";

/** Makes one element of two that mean the same. */
@Resolver()
export class MergeMutation {}

const rev = { type: () => Int, required: true };
const MergeRevs = inputType("MergeRevs", "The revisions of both that the client has seen.", { from: rev, into: rev });
const MergeResult = objectType("MergeResult", "What a merge did, or would do with validateOnly.", {
  element: { type: () => Element, description: "The one that stays, as it is now; null where the merge was refused." },
  problems: {
    type: () => [ProblemType],
    required: true,
    description:
      "With an ERROR nothing was written. Warnings tell what was not moved: BETWEEN_MERGED, a relation between the two; ALREADY_RELATED, one of which there can be but one at a time, where `into` had another.",
  },
});

addMutation(
  MergeMutation as ClassType<object>,
  {
    name: "merge",
    type: () => MergeResult,
    description:
      "Makes one element of two of a kind that mean the same, and deletes `from`. All relations from and to it become relations of `into`, with their properties and dates and ids of their own; the same relation is kept once. What `into` says wins, what it does not say (dates in force apart) is filled in. `elementByExternalId` and imports by external id go on to find it by that of `from`.",
    args: {
      from: { type: () => ID, required: true, description: "Id or ref of the element that goes." },
      into: { type: () => ID, required: true, description: "Id or ref of the element that stays." },
      expectedRevs: { type: () => MergeRevs, required: true },
      ...occasion,
    },
  },
  (_, context, info) => {
    const { from, into, expectedRevs } = selectionOf(info).args as Row;
    return writeOne(context, info, { action: "merge", from, into, expectedRevs, path: [] });
  },
);
