import type { OperationDefinitionNode } from "graphql";
import { KeepLast } from "../keep-last.js";
import type { Degrees } from "./degrees.js";
import { type Cost, estimateCost, type RequestedOperation } from "./estimate-cost.js";

/** The last estimate of each query that the server keeps parsed. */
export class KeptCosts {
  private readonly estimates = new KeepLast<OperationDefinitionNode, Cost | undefined>();

  /** As `estimateCost`, which is asked where anything differs from the last time. */
  costOf(request: RequestedOperation, degrees: Degrees): Cost | undefined {
    const { operation, variables } = request;
    // What is written comes in variables, which may be many megabytes.
    if (operation.operation !== "query") return estimateCost(request, degrees);
    return this.estimates.of(operation, [degrees, JSON.stringify(variables)], () => estimateCost(request, degrees));
  }
}
