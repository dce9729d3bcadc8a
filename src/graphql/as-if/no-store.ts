import type { ApolloServerPlugin } from "@apollo/server";
import { isAsIf } from "./as-if-directive.js";

/** Plugin that forbids every cache to store an answer as if operations had been applied. */
export const noStore: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response }) {
        if (operation && isAsIf(operation)) response.http.headers.set("cache-control", "no-store");
      },
    };
  },
};
