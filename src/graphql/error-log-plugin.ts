import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { accountInLog } from "../access/viewer.js";
import { DatabaseError } from "../database/database-error.js";
import { statusOf } from "./error-status.js";
import { codeOf } from "./format-error.js";
import type { CountsRoundTrips } from "./request-context.js";

/**
 * Logs internal errors, which are hidden from clients, and errors of statements, with the id of the request and the account. The
 * message of an error may have values, so that the line has that of the log.
 */
export function errorLogPlugin<C extends CountsRoundTrips>(log: Logger): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName, request, contextValue }) {
          const requestId = request.http?.headers.get("x-request-id");
          const account = accountInLog(contextValue.viewer);
          for (const error of worthALine(errors)) {
            const level = levelOf(error);
            const { path, originalError: err = error } = error;
            if (level) log[level]({ requestId, account, operationName, path, err }, "An operation failed.");
          }
        },
      };
    },
  };
}

/** Returns the errors to log. An outage fails every field: of those with the same code and cause, the first one. */
function worthALine(errors: readonly GraphQLError[]): GraphQLError[] {
  const outages = errors.map(outageOf);
  return errors.filter((_, place) => outages[place] === undefined || outages.indexOf(outages[place]) === place);
}

/** Returns code and cause of an outage as text; undefined for any other error. */
function outageOf({ originalError: error }: GraphQLError): string | undefined {
  if (!(error instanceof DatabaseError && error.isOutage)) return undefined;
  const { code, message } = error.cause as { code?: string; message: string };
  return [error.code, code, message].join(" ");
}

/** Returns the level at which an error is logged; undefined for one that concerns the client only. */
function levelOf(error: GraphQLError): "error" | "warn" | undefined {
  const code = codeOf(error);
  if (code === "INTERNAL_SERVER_ERROR") return "error";
  return error.originalError instanceof DatabaseError && statusOf(code) >= 500 ? "warn" : undefined;
}
