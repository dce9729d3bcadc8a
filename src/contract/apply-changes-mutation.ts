import { type ClassType, Resolver } from "type-graphql";
import { limits } from "../common/limits.js";
import { RepositoryError } from "../common/repository-error.js";
import type { Row } from "../database/database.js";
import { Element } from "../metamodel/define/index.js";
import { applyChanges } from "../repository/changes/apply-changes.js";
import { presentProblem } from "../repository/changes/operation.js";
import { type Operation, operationTypes } from "../repository/changes/operations.js";
import { fieldsNamed, selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { oneOfInput } from "./exactly-one.js";
import { objectType } from "./input-type.js";
import { memberType, readOperation } from "./operation-types.js";
import { occasion, readWritten } from "./write-one.js";
import { ProblemType } from "./write-results.js";

/** Applies many changes in one transaction. */
@Resolver()
export class ApplyChangesMutation {}

const members = Object.entries(operationTypes).filter(([, { input }]) => !input.isAlone);
const OperationInput = oneOfInput(
  "OperationInput",
  undefined,
  Object.fromEntries(
    members.map(([action, { input }]) => {
      const member = memberType(action, input);
      return [action, { type: () => member }];
    }),
  ),
);
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
    const { operations, validateOnly, note, cites } = selection.args as Row;
    if (operations.length > limits.maxOperations)
      throw new RepositoryError("BAD_USER_INPUT", `At most ${limits.maxOperations} operations.`, {
        path: ["operations"],
      });
    const { problems, result } = await applyChanges(context, readOperations(operations), {
      ...{ validateOnly, note, cites },
      read: (transaction, written) => readWritten(transaction, context, written, fieldsNamed(selection, "elements")),
    });
    return { elements: result ?? [], problems: problems.map(presentProblem) };
  },
);

/** Returns the operations of the input `operations`. */
export const readOperations = (inputs: readonly Row[]): Operation[] => inputs.map(readMember);

function readMember(member: Row, index: number): Operation {
  // GraphQL has made sure of exactly one (@oneOf).
  const [[action, given]] = Object.entries(member) as [[string, Row]];
  return readOperation(operationTypes[action]!.input, given, ["operations", index, action]);
}
