import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import { limits } from "../common/limits.js";
import { asRefusal } from "./as-refusal.js";
import { type Cost, refuseCostly } from "./cost/estimate-cost.js";
import { KeptCosts } from "./cost/kept-costs.js";
import type { KeptDegrees } from "./cost/kept-degrees.js";

/** Refuses requests above the cost limit before any read, and reports the cost of all others in `extensions.cost`. */
export function costPlugin<C extends object>(degrees: Pick<KeptDegrees, "current">): ApolloServerPlugin<C> {
  const costs = new KeptCosts();
  return {
    async requestDidStart() {
      let cost: Cost | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          const { variables = {} } = request;
          const known = await degrees.current();
          asRefusal(() => {
            cost = costs.costOf({ schema, document, operation, variables }, known);
            if (cost) refuseCostly(cost);
          });
        },
        async willSendResponse({ response }) {
          if (cost) tellCost(response, cost);
        },
      };
    },
  };
}

function tellCost({ body }: GraphQLResponse, { requested }: Cost): void {
  if (body.kind !== "single") return;
  const cost = { requested, max: limits.maxCost };
  body.singleResult.extensions = { ...body.singleResult.extensions, cost };
}
