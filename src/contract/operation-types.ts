import { GraphQLLocalDate } from "graphql-scalars";
import { type ClassType, ID, Int } from "type-graphql";
import type { Row } from "../database/database.js";
import { kindBySingular } from "../graph/element-ref.js";
import { type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { propertiesOfRelations } from "../metamodel/properties-of-relations.js";
import type { Path } from "../repository/changes/operation.js";
import type {
  Content,
  FieldType,
  InputField,
  NestedInput,
  OperationInput,
} from "../repository/changes/operations/operation-input.js";
import type { Operation } from "../repository/changes/operations.js";
import { RelationType } from "./closed-sets.js";
import { oneOfInput } from "./exactly-one.js";
import { type FieldDeclaration, inputType, once } from "./input-type.js";
import { readInput } from "./read-input.js";
import { changesInput, newElementInput, relationPropertyFields } from "./write-inputs.js";

type InputOfKind = (kind: Kind) => ClassType<object>;

/** Inputs of one kind, by the type of field that can be of any kind. */
const ofKind: Partial<Record<FieldType, InputOfKind>> = {
  ElementInput: newElementInput,
  ElementChanges: changesInput,
};

const byKind = (input: InputOfKind): Record<string, FieldDeclaration> =>
  Object.fromEntries(metamodel.kinds.map(kind => [singularOf(kind), { type: () => input(kind) }]));

const RelationPropertiesInput = inputType(
  "RelationPropertiesInput",
  "Properties of a relation. Properties that its type does not have are refused.",
  relationPropertyFields([...propertiesOfRelations.values()]),
);

const types: Record<FieldType, object> = {
  ID,
  Int,
  Boolean,
  String,
  LocalDate: GraphQLLocalDate,
  RelationType,
  RelationPropertiesInput,
  ElementInput: oneOfInput("ElementInput", "New element of one kind.", byKind(newElementInput)),
  ElementChanges: oneOfInput("ElementChanges", "Changes of an element of one kind.", byKind(changesInput)),
};

const nested = once(
  ({ name, description, fields }: NestedInput) => inputType(name, description, declared(fields)),
  ({ name }) => name,
);

/** Declares fields for the contract. With `kind`, content is of that kind. */
function declared(fields: Record<string, InputField>, kind?: Kind): Record<string, FieldDeclaration> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, isList, ...field }]) => [
      name,
      { ...field, type: () => (isList ? [typeOf(type, kind)] : typeOf(type, kind)) },
    ]),
  );
}

function typeOf(type: FieldType | NestedInput, kind?: Kind): object {
  if (typeof type === "object") return nested(type);
  return (kind && ofKind[type]?.(kind)) ?? types[type];
}

/** Returns the input type of an operation in `applyChanges`, such as RelateInput. */
export const memberType = (action: string, { fields }: OperationInput<Operation>): ClassType<object> =>
  inputType(`${action[0]!.toUpperCase()}${action.slice(1)}Input`, undefined, declared(fields));

/** Returns the arguments of the mutation of an operation. With `kind`, content is of that kind. */
export const argumentsOf = ({ fields }: OperationInput<Operation>, kind?: Kind): Record<string, FieldDeclaration> =>
  declared(Object.fromEntries(Object.entries(fields).filter(([, { isForOthers }]) => !isForOthers)), kind);

/** Returns true if an operation has a mutation for each kind. */
export const isPerKind = ({ fields }: OperationInput<Operation>): boolean => Object.values(fields).some(isContent);

const isContent = ({ type }: InputField): boolean => typeof type === "string" && type in ofKind;

/** Reads an operation. `path` is the place of its fields in the arguments. With `kind`, content is of that kind. */
export function readOperation(
  { fields, read }: OperationInput<Operation>,
  given: Row,
  path: Path,
  kind?: Kind,
): Operation {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    isContent(field) ? readContent(given[name], [...path, name], kind) : given[name],
  ]);
  return read(Object.fromEntries(entries), path);
}

/** Reads the content of a kind. Without `kind`, its only member is that of the kind (@oneOf). */
function readContent(given: Row, path: Path, kind?: Kind): Content {
  if (kind) return { kind: kind.name, path, ...readInput(kind, given) };
  const [[singular, content]] = Object.entries(given) as [[string, Row]];
  return readContent(content, [...path, singular], kindBySingular.get(singular)!);
}
