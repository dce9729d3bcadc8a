import type { OperationDefinitionNode } from "graphql";
import type { Degrees } from "./degrees.js";
import { type Cost, estimateCost, type RequestedOperation } from "./estimate-cost.js";

interface Estimate {
  variables: string;
  degrees: Degrees;
  cost: Cost | undefined;
}

/** The last estimate of each query that the server keeps parsed, for dashboards that ask the same again and again. */
export class KeptCosts {
  private readonly estimates = new WeakMap<OperationDefinitionNode, Estimate>();

  /** As `estimateCost`, which is asked where anything differs from the last time. */
  costOf(request: RequestedOperation, degrees: Degrees): Cost | undefined {
    const { operation } = request;
    // What is written comes in variables, which may be many megabytes.
    if (operation.operation !== "query") return estimateCost(request, degrees);
    const variables = JSON.stringify(request.variables);
    const known = this.estimates.get(operation);
    if (known?.degrees === degrees && known.variables === variables) return known.cost;
    const cost = estimateCost(request, degrees);
    this.estimates.set(operation, { variables, degrees, cost });
    return cost;
  }
}
