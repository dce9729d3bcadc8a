import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

/** Validation rule: refuses subscriptions. Without it graphql-js reports a missing root type only during execution. */
export const knownOperations = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`This server has no operations of type ${node.operation}.`, { nodes: node }));
  },
});
