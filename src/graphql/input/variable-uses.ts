import { type ASTNode, type ASTVisitor, type GraphQLSchema, Kind, type TypeInfo } from "graphql";
import { longTexts } from "./bounded-value.js";

/** Uses of the variables of a document. */
export interface VariableUses {
  /** Variables that tell a mutation what to write. */
  written: Set<string>;
  /** Variables that are given for one of `longTexts`. */
  long: Set<string>;
}

/** True if the visitor is within an argument that tells a mutation what to write. */
export const isWritten = (
  types: Pick<TypeInfo, "getArgument" | "getParentType">,
  schema: Pick<GraphQLSchema, "getMutationType">,
): boolean => types.getArgument() != null && types.getParentType() === schema.getMutationType();

type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

/** True if a value stands for one of `longTexts`, by the argument or the input field right above it. */
export function isLongPlace(ancestors: Ancestors): boolean {
  const above = ancestors.findLast(each => "kind" in each);
  const isNamed = above && "kind" in above && (above.kind === Kind.ARGUMENT || above.kind === Kind.OBJECT_FIELD);
  return Boolean(isNamed && longTexts.has(above.name.value));
}

/** Notes each variable that is used. */
export const noteVariables = (uses: VariableUses, types: TypeInfo, schema: GraphQLSchema): ASTVisitor => ({
  Variable({ name }, _key, _parent, _path, ancestors) {
    if (isWritten(types, schema)) uses.written.add(name.value);
    if (isLongPlace(ancestors)) uses.long.add(name.value);
  },
});
