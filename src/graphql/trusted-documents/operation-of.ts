import { getOperationAST, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";

/** Returns the only operation of a trusted document. Throws a GraphQLError for a text that is none. */
export const operationOf = (query: string): OperationDefinitionNode => getOperationAST(parse(query))!;

/** True for a query that is answered as recorded: no mutation, and without `@asIf`. */
export const isPlainQuery = ({ operation, directives = [] }: OperationDefinitionNode): boolean =>
  operation === OperationTypeNode.QUERY && !directives.some(({ name }) => name.value === "asIf");

/** Returns the names of the variables that an operation declares. */
export const variableNamesOf = ({ variableDefinitions = [] }: OperationDefinitionNode): string[] =>
  variableDefinitions.map(({ variable }) => variable.name.value);
