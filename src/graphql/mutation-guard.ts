import { createHash, timingSafeEqual } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { isLoopback } from "../common/loopback.js";
import { type ErrorCode, statusOf } from "./error-status.js";

/** Rules for writing, until roles exist. */
export interface WriteRules {
  /** Address of the server. Without a token, writing is allowed only on a loopback address. */
  host: string;
  writeToken: string | undefined;
}

/** Refuses mutations according to the rules: UNAUTHENTICATED (wrong token) or FORBIDDEN (no token configured). */
export function mutationGuard(rules: WriteRules): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, request }) {
          if (operation?.operation !== "mutation") return;
          const refusal = writeRefusal(request.http?.headers.get("authorization"), rules);
          if (refusal) throw refusal;
        },
      };
    },
  };
}

/** Returns the error if a request with this header must not write, else undefined. */
export function writeRefusal(
  authorization: string | undefined,
  { host, writeToken }: WriteRules,
): GraphQLError | undefined {
  if (writeToken === undefined) {
    const message = "Writing is disabled: this server is open to the network and has no WRITE_TOKEN.";
    return isLoopback(host) ? undefined : refused(message, "FORBIDDEN");
  }
  const [, token = ""] = /^Bearer +(.+)$/i.exec(authorization ?? "") ?? [];
  if (isSame(token, writeToken)) return undefined;
  return refused("Writing requires the header Authorization: Bearer <WRITE_TOKEN>.", "UNAUTHENTICATED");
}

function refused(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: statusOf(code) } } });
}

/** Compares digests, so that the duration discloses neither the length nor a common prefix. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
