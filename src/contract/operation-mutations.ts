import { type ClassType, Resolver } from "type-graphql";
import { Element, type End, type Kind } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { operationTypes } from "../repository/changes/operations.js";
import { selectionOf } from "../repository/elements/selection.js";
import { addMutation } from "./add-field.js";
import { argumentsOf, isPerKind, readOperation } from "./operation-types.js";
import { occasion, writeOne } from "./write-one.js";
import { resultType } from "./write-results.js";

/** Mutations of one operation each: `createX` and `updateX` for each kind, the others for elements of any kind. */
@Resolver()
export class OperationMutations {}

for (const [action, { input }] of Object.entries(operationTypes)) {
  if (isPerKind(input)) for (const kind of metamodel.kinds) add(`${action}${kind.name}`, input, kind);
  else add(action, input);
}

function add(name: string, input: (typeof operationTypes)[string]["input"], kind?: Kind) {
  const end: End = kind ?? Element;
  addMutation(
    OperationMutations as ClassType<object>,
    {
      name,
      type: () => resultType(end),
      description: input.description,
      args: { ...argumentsOf(input, kind), ...occasion },
    },
    (_, context, info) => writeOne(context, info, readOperation(input, selectionOf(info).args, [], kind)),
  );
}
