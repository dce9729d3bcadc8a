import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import { codeOf } from "./format-error.js";

/** Logs internal errors, which are hidden from clients, with the id of the request. */
export function errorLogPlugin(log: Logger): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName, request }) {
          const requestId = request.http?.headers.get("x-request-id");
          for (const error of errors.filter(each => codeOf(each) === "INTERNAL_SERVER_ERROR")) {
            log.error({ requestId, operationName, path: error.path, err: error.originalError ?? error }, error.message);
          }
        },
      };
    },
  };
}
