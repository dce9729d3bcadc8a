import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { TrustedDocument } from "./read-questions.js";

/**
 * Returns the store of trusted documents for Apollo's protocol of persisted queries: clients send the hash of a
 * document instead of its text. Registration by clients is ignored.
 */
export function trustedDocuments(
  documents: readonly TrustedDocument[],
): ApolloServerOptions<BaseContext>["persistedQueries"] {
  const byHash = new Map(documents.map(({ hash, query }) => [hash, query]));
  return {
    cache: {
      get: async key => byHash.get(key.slice(key.indexOf(":") + 1)),
      set: async () => {},
      delete: async () => false,
    },
  };
}
