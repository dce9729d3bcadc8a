import type { Row } from "../../../database/database.js";
import type { Path, RelationChangesByField } from "../operation.js";

/**
 * Input of an operation, as plain data. The contract makes from it the member of `OperationInput`, the mutation of the
 * operation, and the reading of both.
 */
export interface OperationInput<O> {
  /** Description of the mutation. With a field of one kind there is a mutation for each kind. */
  description?: string;
  /** Default: `applyChanges` accepts the operation. True: it has only a mutation of its own. */
  isAlone?: boolean;
  fields: Record<string, InputField>;
  /** Makes the operation from its fields; `path` is the place of the fields in the arguments. */
  read(fields: Row, path: Path): O;
}

/** Field of an input. */
export interface InputField {
  type: FieldType | NestedInput;
  /** True for a list without nulls. */
  isList?: boolean;
  required?: boolean;
  defaultValue?: unknown;
  description?: string;
  /** True if it has a meaning only among other operations, so that the mutation of a single one lacks it. */
  isForOthers?: boolean;
}

/** Type of a field, by its name in the contract. `read` receives an ElementInput or ElementChanges as Content. */
export type FieldType =
  | "ID"
  | "Int"
  | "Boolean"
  | "String"
  | "LocalDate"
  | "RelationType"
  | "RelationPropertiesInput"
  | "ElementInput"
  | "ElementChanges";

/** Input type of an operation's own. */
export interface NestedInput {
  name: string;
  description: string;
  fields: Record<string, InputField>;
}

/** Properties and relation changes of one kind, with their place in the arguments. */
export interface Content {
  kind: string;
  path: Path;
  properties: Row;
  relations: RelationChangesByField;
}

/** Field that names an element: an id, a ref, or among other operations a clientRef. */
export const ref: InputField = { type: "ID", required: true };

/** Field with the revision that the client has read last. */
export const expectedRev: InputField = { type: "Int", required: true };
