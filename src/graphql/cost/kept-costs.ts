import { LatelyMade } from "../../common/lately-made.js";
import type { Degrees } from "./degrees.js";
import { type Cost, estimateCost, type RequestedOperation } from "./estimate-cost.js";

/** The estimates of queries that were asked lately. */
export class KeptCosts {
  private readonly estimates = new LatelyMade<{ cost: Cost | undefined }>();

  /** As `estimateCost`, which is asked anew for other variables and when the graph has grown. */
  costOf(request: RequestedOperation, degrees: Degrees): Cost | undefined {
    const { operation, variables } = request;
    // What is written comes in variables, which may be many megabytes.
    if (operation.operation !== "query") return estimateCost(request, degrees);
    const estimate = () => ({ cost: estimateCost(request, degrees) });
    return this.estimates.of([operation, degrees, JSON.stringify(variables)], estimate).cost;
  }
}
