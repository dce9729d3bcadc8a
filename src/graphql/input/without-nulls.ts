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

/** A document whose questions name no null, and what its variables are given for. */
export interface PlainDocument {
  document: DocumentNode;
  uses: VariableUses;
}

const known = new WeakMap<DocumentNode, PlainDocument>();

/** Worked out once for each document that the server keeps parsed, so that what is kept for its fields is found again. */
export function withoutNulls(schema: GraphQLSchema, document: DocumentNode): PlainDocument {
  const plain = known.get(document) ?? dropNulls(schema, document);
  known.set(document, plain);
  return plain;
}

/** For reading, an explicit null means the same as leaving it out; for writing it removes. */
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
