import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

/** A rule of validation: graphql-js finds only while it executes that a schema has no subscriptions. */
export const knownOperations = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`There are no operations of type ${node.operation} here.`, { nodes: node }));
  },
});
