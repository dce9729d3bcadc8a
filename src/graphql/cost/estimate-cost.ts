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

/** Selected fields and fragments, each as often as fragments repeat it: fragments that spread others double and double. */
const maxSelections = 10_000;

/** A validated document and the one of its operations that is asked for. */
export interface RequestedOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** In rows and relation fields (`limits.maxCost` is the bound), with the path of the field that costs most. */
export interface Cost {
  requested: number;
  costliest: string;
}

/**
 * What a request costs at most, from its text, its variables and what is known of the graph. Undefined where the variables
 * do not fit, as GraphQL then runs nothing. Throws COST_EXCEEDED where its fragments unfold without end, BAD_USER_INPUT
 * where an argument does not fit.
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
    // Only what is wrong with an argument points at a place in the document.
    if (error.nodes) throw new RepositoryError("BAD_USER_INPUT", error.message);
    throw new RepositoryError(
      "COST_EXCEEDED",
      `The fragments of this request unfold to more than ${maxSelections} fields; a request may cost ${limits.maxCost}.`,
      { max: limits.maxCost },
    );
  }
}

/** Throws COST_EXCEEDED with what it costs, the limit, and the field to ask less of. */
export function refuseCostly({ requested, costliest }: Cost): void {
  if (requested <= limits.maxCost) return;
  throw new RepositoryError(
    "COST_EXCEEDED",
    `This request costs ${requested}; ${limits.maxCost} is the limit. Most of it is ${costliest}: ask for fewer rows (first), fewer levels or fewer conditions (filter).`,
    { requested, max: limits.maxCost, costliest },
  );
}
