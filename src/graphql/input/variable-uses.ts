import { type ASTNode, type ASTVisitor, type GraphQLSchema, Kind, type TypeInfo } from "graphql";
import { asIfName } from "../as-if/as-if-directive.js";
import { longTexts } from "./bounded-value.js";

/** Uses of the variables of a document. */
export interface VariableUses {
  /** Variables with data that a mutation writes, or that a query supposes to be written. */
  written: Set<string>;
  /** Variables used for one of `longTexts`. */
  long: Set<string>;
}

/** Returns true within an argument with data that a mutation writes, or that a query supposes to be written (`@asIf`). */
export const isWritten = (
  types: Pick<TypeInfo, "getArgument" | "getDirective" | "getParentType">,
  schema: Pick<GraphQLSchema, "getMutationType">,
): boolean =>
  types.getArgument() != null &&
  (types.getDirective()?.name === asIfName || types.getParentType() === schema.getMutationType());

type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

/** Returns true for a value of one of `longTexts`, by the argument or input field directly above it. */
export function isLongPlace(ancestors: Ancestors): boolean {
  const above = ancestors.findLast(each => "kind" in each);
  const isNamed = above && "kind" in above && (above.kind === Kind.ARGUMENT || above.kind === Kind.OBJECT_FIELD);
  return Boolean(isNamed && longTexts.has(above.name.value));
}

/** Records the use of each variable. */
export const noteVariables = (uses: VariableUses, types: TypeInfo, schema: GraphQLSchema): ASTVisitor => ({
  Variable({ name }, _key, _parent, _path, ancestors) {
    if (isWritten(types, schema)) uses.written.add(name.value);
    if (isLongPlace(ancestors)) uses.long.add(name.value);
  },
});
