import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from "@apollo/server";
import type { Metrics } from "./metrics.js";
import type { CountsRoundTrips } from "./request-context.js";

/**
 * Records each operation for /metrics, and reports its number of Cypher statements to the client in
 * `extensions.roundTrips`.
 */
export function metricsPlugin<C extends CountsRoundTrips>(metrics: Metrics): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async willSendResponse(request) {
          const { operation, operationName, contextValue, response } = request;
          const codes = errorCodesOf(request);
          for (const code of codes) metrics.countError(code);
          metrics.observe({
            operation: operation ? (operationName ?? "anonymous") : "none",
            type: operation?.operation ?? "none",
            outcome: codes[0] ?? "ok",
            seconds: (performance.now() - started) / 1000,
            roundTrips: contextValue.roundTrips(),
          });
          if (operation) tellRoundTrips(response, contextValue.roundTrips());
        },
      };
    },
  };
}

function errorCodesOf({ response }: GraphQLRequestContext<object>): string[] {
  const errors = response.body?.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
  return errors.map(error => String(error.extensions?.code));
}

function tellRoundTrips({ body }: GraphQLResponse, roundTrips: number): void {
  if (body.kind !== "single") return;
  body.singleResult.extensions = { ...body.singleResult.extensions, roundTrips };
}
