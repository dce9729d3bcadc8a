import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyRequest } from "fastify";

const header = "x-bookmark";

/** Returns the bookmarks of the state that a client has already seen, from its `X-Bookmark` header. */
export function bookmarksOf({ headers }: FastifyRequest): string[] {
  const sent = String(headers[header] ?? "");
  return sent.split(",").filter(bookmark => bookmark !== "");
}

/**
 * Returns a plugin that sends a bookmark after a mutation, for the client's next request to another server of a
 * cluster.
 */
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
