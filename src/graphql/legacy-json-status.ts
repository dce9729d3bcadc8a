import type { ApolloServerPlugin } from "@apollo/server";

const faultsOfTheDocument = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];

/**
 * Sets status 200 for a refused document if the client accepts `application/json` (GraphQL over HTTP, 6.4.1: it is a
 * well-formed response). Apollo sends 400, which is correct only for `application/graphql-response+json`.
 */
export const legacyJsonStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get("accept") ?? "";
        if (accept.includes("application/graphql-response+json") || response.http.status !== 400) return;
        const errors = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
        const isRefused = errors.some(error => faultsOfTheDocument.includes(String(error.extensions?.code)));
        if (isRefused) response.http.status = 200;
      },
    };
  },
};
