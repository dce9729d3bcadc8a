import { type ExecutionResult, GraphQLError, Kind, type OperationDefinitionNode, visit } from "graphql";
import { RepositoryError } from "../common/repository-error.js";

/** Variables of a request. */
type Given = Readonly<Record<string, unknown>>;

/** Variables that a request omits and that have a ref as a default, with the texts in their defaults. */
type Examples = { variable: string; texts: string[] }[];

/**
 * Returns the result with EXAMPLE_NOT_FOUND in place of NOT_FOUND where all that is unknown is a default of variables that the request omits: the
 * defaults of trusted documents are examples of the sample, which another repository lacks.
 */
export function namingExamples(
  result: ExecutionResult,
  operation: OperationDefinitionNode | undefined,
  given: Given,
): ExecutionResult {
  if (!result.errors?.some(isNotFound) || !operation) return result;
  const examples = examplesOf(operation, given);
  return { ...result, errors: result.errors.map(error => (isNotFound(error) ? named(error, examples) : error)) };
}

const isNotFound = ({ originalError }: GraphQLError): boolean =>
  originalError instanceof RepositoryError && originalError.code === "NOT_FOUND";

function named(error: GraphQLError, examples: Examples): GraphQLError {
  const { details } = error.originalError as RepositoryError;
  const { unknown = [] } = details as { unknown?: string[] };
  const concerned = examples.filter(({ texts }) => texts.some(text => unknown.includes(text)));
  const known = new Set(concerned.flatMap(({ texts }) => texts));
  if (unknown.length === 0 || !unknown.every(text => known.has(text))) return error;
  const variables = concerned.map(({ variable }) => variable);
  const originalError = new RepositoryError("EXAMPLE_NOT_FOUND", messageOf(unknown, variables), {
    ...details,
    variables,
  });
  const { path, locations } = error;
  return Object.assign(new GraphQLError(originalError.message, { path, originalError }), { locations });
}

function messageOf(unknown: readonly string[], variables: readonly string[]): string {
  const names = variables.map(name => `$${name}`).join(", ");
  return `The example ${unknown.join(", ")}, the default of ${names}, is not in this repository, or you may not see it. Give ${names} the ref of another element.`;
}

function examplesOf({ variableDefinitions = [] }: OperationDefinitionNode, given: Given): Examples {
  return variableDefinitions.flatMap(({ variable, defaultValue }) => {
    const texts: string[] = [];
    if (defaultValue && given[variable.name.value] === undefined)
      visit(defaultValue, { [Kind.STRING]: ({ value }) => void (value && texts.push(value)) });
    return texts.length > 0 ? [{ variable: variable.name.value, texts }] : [];
  });
}
