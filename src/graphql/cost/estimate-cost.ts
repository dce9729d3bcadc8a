import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { getComplexity } from "graphql-query-complexity";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Degrees } from "./degrees.js";
import { fieldEstimator } from "./field-estimator.js";
import { Ledger } from "./ledger.js";

/** Maximum number of selected fields and fragments, counted at each spread; nested fragments grow exponentially. */
const maxSelections = 10_000;

/** Validated document with the operation to execute. */
export interface RequestedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** Cost in rows and relation fields (limit: `limits.maxCost`), with the path of the most expensive field. */
export interface Cost {
  requested: number;
  costliest: string;
}

/**
 * Returns the maximum cost of a request, from its text, its variables and the statistics of the graph. Undefined if the
 * variables are invalid, because GraphQL then executes nothing. Throws COST_EXCEEDED if its fragments expand beyond the
 * maximum, BAD_USER_INPUT for an invalid argument.
 */
export function estimateCost(request: RequestedOperation, degrees: Degrees): Cost | undefined {
  const { schema, operation, variables } = request;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (!coerced) return undefined;
  const fragments = request.document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION);
  const ledger = new Ledger(new Map(fragments.map(each => [each.name.value, each])), coerced);
  const requested = sumUp(request, fragments, fieldEstimator(degrees, ledger));
  return { requested, costliest: ledger.costliestBeneath(operation).join(".") };
}

function sumUp(
  { schema, operation, variables }: RequestedOperation,
  fragments: FragmentDefinitionNode[],
  estimator: ReturnType<typeof fieldEstimator>,
): number {
  const query: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  try {
    return getComplexity({ schema, query, variables, estimators: [estimator], maxQueryNodes: maxSelections });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Only errors about an argument have the node of the document.
    if (error.nodes) throw new RepositoryError("BAD_USER_INPUT", error.message);
    throw new RepositoryError(
      "COST_EXCEEDED",
      `The fragments of this request expand to more than ${maxSelections} fields. A request may cost at most ${limits.maxCost}.`,
      { max: limits.maxCost },
    );
  }
}

/** Throws COST_EXCEEDED with the cost, the limit, and the field to reduce. */
export function refuseCostly({ requested, costliest }: Cost): void {
  if (requested <= limits.maxCost) return;
  throw new RepositoryError(
    "COST_EXCEEDED",
    `This request costs ${requested}; the limit is ${limits.maxCost}. Most of it is ${costliest}: request fewer rows (first), fewer levels or fewer conditions (filter).`,
    { requested, max: limits.maxCost, costliest },
  );
}
