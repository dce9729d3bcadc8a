import { LatelyMade } from "../../common/lately-made.js";
import type { Degrees } from "./degrees.js";
import { type Cost, estimateCost, type RequestedOperation } from "./estimate-cost.js";

/** Cache of the estimates of recent queries. */
export class KeptCosts {
  private readonly estimates = new LatelyMade<{ cost: Cost | undefined }>();

  /**
   * Returns the estimate (see `estimateCost`). The cache key includes the variables and the statistics of the graph.
   */
  costOf(request: RequestedOperation, degrees: Degrees): Cost | undefined {
    const { operation, variables } = request;
    // Mutations are not cached, because their variables may have many megabytes.
    if (operation.operation !== "query") return estimateCost(request, degrees);
    const estimate = () => ({ cost: estimateCost(request, degrees) });
    return this.estimates.of([operation, degrees, JSON.stringify(variables)], estimate).cost;
  }
}
