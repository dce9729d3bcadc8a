import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitInParallel,
  visitWithTypeInfo,
} from "graphql";
import { isWritten, noteVariables, type VariableUses } from "./variable-uses.js";

/** Document without nulls in its queries, and the uses of its variables. */
export interface PlainDocument {
  document: DocumentNode;
  uses: VariableUses;
}

const known = new WeakMap<DocumentNode, PlainDocument>();

/**
 * Returns the document without nulls. It is computed once for each cached document, so that caches keyed by its fields
 * remain valid.
 */
export function withoutNulls(schema: GraphQLSchema, document: DocumentNode): PlainDocument {
  const plain = known.get(document) ?? dropNulls(schema, document);
  known.set(document, plain);
  return plain;
}

/**
 * Removes explicit nulls from inputs for reading, where they are equivalent to omission; in inputs for writing, null
 * deletes a value.
 */
function dropNulls(schema: GraphQLSchema, document: DocumentNode): PlainDocument {
  const types = new TypeInfo(schema);
  const uses: VariableUses = { written: new Set(), long: new Set() };
  const drop = ({ value }: { value: ValueNode }) =>
    value.kind === Kind.NULL && !isWritten(types, schema) ? null : undefined;
  let isMutation = false;
  const dropping = {
    OperationDefinition({ operation }: { operation: OperationTypeNode }) {
      isMutation = operation === OperationTypeNode.MUTATION;
    },
    VariableDefinition: (node: VariableDefinitionNode) => (isMutation ? undefined : withoutNullDefault(node)),
    ObjectField: drop,
    Argument: drop,
  };
  const visitor = visitWithTypeInfo(types, visitInParallel([noteVariables(uses, types, schema), dropping]));
  return { document: visit(document, visitor), uses };
}

const withoutNullDefault = ({ defaultValue, ...node }: VariableDefinitionNode): VariableDefinitionNode | undefined =>
  defaultValue?.kind === Kind.NULL ? node : undefined;
