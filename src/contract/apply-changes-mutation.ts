import { type ClassType, ID, Int, Resolver } from "type-graphql";
import { entriesSaid } from "../common/entries-said.js";
import { limits } from "../common/limits.js";
import { RepositoryError } from "../common/repository-error.js";
import type { Row } from "../database/database.js";
import { Element, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { applyChanges } from "../repository/changes/apply-changes.js";
import type { Path } from "../repository/changes/operation.js";
import type { Operation } from "../repository/changes/operations.js";
import { fieldsNamed, selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { RelationType } from "./closed-sets.js";
import { type FieldDeclaration, inputType, objectType } from "./input-type.js";
import { readInput } from "./read-input.js";
import { RelationPropertiesInput } from "./relation-mutations.js";
import { changesInput, newElementInput } from "./write-inputs.js";
import { occasion, presentProblem, readWritten } from "./write-one.js";
import { ProblemType } from "./write-results.js";

/** Applies many changes in one transaction. */
@Resolver()
export class ApplyChangesMutation {}

const id = { type: () => ID, required: true, description: "Id, ref, or clientRef of the same request." };
const rev = { type: () => Int, required: true };
const byKind = (input: (kind: any) => any): Record<string, FieldDeclaration> =>
  Object.fromEntries(metamodel.kinds.map(kind => [singularOf(kind), { type: () => input(kind) }]));

const CreateInput = inputType("CreateInput", "Exactly one kind must be given.", {
  clientRef: {
    type: () => ID,
    description: "Temporary name, valid only for other operations of the same request; not a ref.",
  },
  ...byKind(newElementInput),
});
const UpdateInput = inputType("UpdateInput", "Exactly one kind must be given.", {
  id,
  expectedRev: rev,
  ...byKind(changesInput),
});
const DeleteInput = inputType(
  "DeleteInput",
  "Refused if other elements have relations to the element. Override: `force`.",
  {
    id,
    expectedRev: rev,
    force: { type: () => Boolean, defaultValue: false },
  },
);
const RelateInput = inputType("RelateInput", "New relation.", {
  from: id,
  type: { type: () => RelationType, required: true },
  to: id,
  properties: { type: () => RelationPropertiesInput },
});
const OperationInput = inputType("OperationInput", undefined, {
  create: { type: () => CreateInput },
  update: { type: () => UpdateInput },
  delete: { type: () => DeleteInput },
  relate: { type: () => RelateInput },
  unrelate: { type: () => ID, description: "Id of a relation." },
});
const ApplyChangesResult = objectType(
  "ApplyChangesResult",
  "Result of applyChanges. With an ERROR among the problems nothing was written.",
  {
    elements: {
      type: () => [Element],
      required: true,
      description: "Written elements, in the order of their operations.",
    },
    problems: { type: () => [ProblemType], required: true },
  },
);

const operations = { type: () => [OperationInput], required: true, description: `At most ${limits.maxOperations}.` };
addMutation(
  ApplyChangesMutation as ClassType<object>,
  {
    name: "applyChanges",
    type: () => ApplyChangesResult,
    args: { operations, ...occasion },
    description: "Applies all operations or none.",
  },
  async (_, context, info) => {
    const selection = selectionOf(info);
    const { operations, validateOnly, note } = selection.args as Row;
    if (operations.length > limits.maxOperations)
      throw new RepositoryError("BAD_USER_INPUT", `At most ${limits.maxOperations} operations.`, {
        path: ["operations"],
      });
    const { problems, result } = await applyChanges(context, operations.map(readOperation), {
      validateOnly,
      note,
      read: async (transaction, elements) => {
        const rows = [];
        for (const each of elements)
          rows.push(await readWritten(transaction, context, each, fieldsNamed(selection, "elements")));
        return rows.filter(row => row !== null);
      },
    });
    return { elements: result ?? [], problems: problems.map(presentProblem) };
  },
);

function readOperation(input: Row, index: number): Operation {
  // GraphQL has made sure of exactly one (@oneOf).
  const [[action, value]] = Object.entries(input) as [[string, any]];
  const path: Path = ["operations", index, action];
  if (action === "unrelate") return { action, relation: value, path };
  if (action === "relate") return { action, ...value, properties: value.properties ?? {}, path };
  if (action === "delete")
    return { action, element: value.id, expectedRev: value.expectedRev, force: value.force, path: [...path, "id"] };
  const { id, expectedRev, clientRef, ...kinds } = value;
  const [[singular, content]] = only(kinds, path) as [[string, Row]];
  const kind = metamodel.kinds.find(each => singularOf(each) === singular)!;
  const written = { kind: kind.name, path: [...path, singular], ...readInput(kind, content) };
  return action === "create"
    ? { action, clientRef, namedAt: [...path, "clientRef"], ...written }
    : { action: "update", element: id, expectedRev, namedAt: [...path, "id"], ...written };
}

/** Returns the only given entry. Throws BAD_USER_INPUT if there is none or more than one. */
function only(input: Row, path: Path): [string, unknown][] {
  const given = entriesSaid(input);
  if (given.length === 1) return given;
  throw new RepositoryError("BAD_USER_INPUT", `${path.join(".")} must hold exactly one entry, not ${given.length}.`, {
    path,
  });
}
