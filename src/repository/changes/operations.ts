import { create } from "./operations/create.js";
import { deletion } from "./operations/delete.js";
import { merge } from "./operations/merge.js";
import { mergeOpds } from "./operations/merge-opds.js";
import type { OperationType } from "./operations/operation-type.js";
import { relate } from "./operations/relate.js";
import { splitOpd } from "./operations/split-opd.js";
import { unrelate } from "./operations/unrelate.js";
import { update } from "./operations/update.js";

/** Operations by action. To add one, add a line here. */
const types = { create, update, delete: deletion, relate, unrelate, merge, mergeOpds, splitOpd };

type OperationOf<T> = T extends OperationType<infer O> ? O : never;

/** One change of the repository. */
export type Operation = OperationOf<(typeof types)[keyof typeof types]>;

/** Declarations by action, in the order of `OperationInput`. */
export const operationTypes: Record<string, OperationType<any>> = types;

/** Returns the declaration of an operation. */
export const typeOf = ({ action }: Operation): OperationType<any> => operationTypes[action]!;

/** Returns each declaration with its operations of a request. */
export const byType = (operations: readonly Operation[]) =>
  Object.entries(operationTypes).map(([action, type]) => ({
    type,
    operations: operations.filter(operation => operation.action === action),
  }));
