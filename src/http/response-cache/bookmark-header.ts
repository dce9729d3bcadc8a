import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyRequest } from "fastify";

const header = "x-bookmark";

/** What state of the graph a client has seen already, told by an earlier answer's `X-Bookmark`. */
export function bookmarksOf({ headers }: FastifyRequest): string[] {
  const sent = String(headers[header] ?? "");
  return sent.split(",").filter(bookmark => bookmark !== "");
}

/** Tells a client after a mutation how new the graph is now, for its next question to another server of a cluster. */
export function bookmarkPlugin(revision: () => Promise<string>): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, response }) {
          if (operation?.operation !== "mutation") return;
          const bookmark = await revision().catch(() => undefined);
          if (bookmark) response.http.headers.set(header, bookmark);
        },
      };
    },
  };
}
