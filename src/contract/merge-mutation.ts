import { type ClassType, ID, Int, Resolver } from "type-graphql";
import type { Row } from "../database/database.js";
import { Element } from "../metamodel/define/index.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { inputType, objectType } from "./input-type.js";
import { occasion, writeOne } from "./write-one.js";
import { ProblemType } from "./write-results.js";

/** Merges two elements that represent the same thing. */
@Resolver()
export class MergeMutation {}

const rev = { type: () => Int, required: true };
const MergeRevs = inputType("MergeRevs", "Revisions of both elements as last read by the client.", {
  from: rev,
  into: rev,
});
const MergeResult = objectType("MergeResult", "Result of a merge, or of its dry run with validateOnly.", {
  element: { type: () => Element, description: "Remaining element after the merge; null if the merge was refused." },
  problems: {
    type: () => [ProblemType],
    required: true,
    description:
      "With an ERROR nothing was written. Warnings list relations that were not moved: BETWEEN_MERGED, a relation between the two elements; ALREADY_RELATED, a relation of which an element can have only one at a time, when `into` already has another.",
  },
});

addMutation(
  MergeMutation as ClassType<object>,
  {
    name: "merge",
    type: () => MergeResult,
    description:
      "Merges two elements of one kind that represent the same thing, and deletes `from`. All relations from and to it become relations of `into`, with their properties and dates and new ids; equal relations are merged. Values of `into` take precedence; missing values (except dates of validity) are taken from `from`. `elementByExternalId` and imports by external id still find the element by that of `from`.",
    args: {
      from: { type: () => ID, required: true, description: "Id or ref of the element to delete." },
      into: { type: () => ID, required: true, description: "Id or ref of the remaining element." },
      expectedRevs: { type: () => MergeRevs, required: true },
      ...occasion,
    },
  },
  (_, context, info) => {
    const { from, into, expectedRevs } = selectionOf(info).args as Row;
    return writeOne(context, info, { action: "merge", from, into, expectedRevs, path: [] });
  },
);
