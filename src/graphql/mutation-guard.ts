import { createHash, timingSafeEqual } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { isLoopback } from "../common/loopback.js";
import { type ErrorCode, statusOf } from "./error-status.js";

/** Until roles exist: who may change the repository. */
export interface WriteRules {
  /** Where the server listens; without a token only this machine itself may write. */
  host: string;
  writeToken: string | undefined;
}

/** Lets mutations through only as the rules say: UNAUTHENTICATED (wrong token) or FORBIDDEN (no token configured). */
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

/** Why a request with this header may not write; undefined where it may. */
export function writeRefusal(
  authorization: string | undefined,
  { host, writeToken }: WriteRules,
): GraphQLError | undefined {
  if (writeToken === undefined) {
    const message = "Writing is off: this server is open to the network and has no WRITE_TOKEN.";
    return isLoopback(host) ? undefined : refused(message, "FORBIDDEN");
  }
  const [, token = ""] = /^Bearer +(.+)$/i.exec(authorization ?? "") ?? [];
  if (isSame(token, writeToken)) return undefined;
  return refused("Writing needs the header Authorization: Bearer <WRITE_TOKEN>.", "UNAUTHENTICATED");
}

function refused(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: statusOf(code) } } });
}

/** Digests are compared, so that neither the length nor a common beginning shows in the time it takes. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
