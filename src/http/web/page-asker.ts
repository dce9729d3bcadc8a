import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { mayAsk } from "../../access/rights.js";
import { isSignedIn } from "../../access/viewer.js";
import { askOverHttp } from "../ask-over-http.js";
import type { Answering } from "../question-routes.js";
import type { BuiltPages, GivenToPage } from "./built-pages.js";

/**
 * Maximum answers in progress of those who have signed in, and of all others: a page waits for plans longer than another
 * request, and nobody must wait for strangers.
 */
const mostAtOnce = 32;

/** Returns an answer that is only an error with this code. */
export const failed = (code: string) => ({ errors: [{ extensions: { code } }] });

/** Returns the text of a document of the pages, which must have it. */
export const queryOf = ({ documents }: BuiltPages, name: string) => documents.find(each => each.name === name)!.query;

/**
 * Returns a function for the execution of documents of the pages in a request. An answer is FORBIDDEN for a document that
 * the viewer may not ask, and TOO_MANY_REQUESTS beyond the limit that all requests share.
 */
export function pageAsker<C extends BaseContext>(
  apollo: ApolloServer<C>,
  pages: BuiltPages,
  contextFor: Answering<C>["contextFor"],
) {
  const running = { officials: 0, others: 0 };
  return (request: FastifyRequest, reply: FastifyReply): GivenToPage["ask"] => {
    const { viewer } = request;
    const group = isSignedIn(viewer) ? "officials" : "others";
    return async (name, variables, isRecorded) => {
      if (!mayAsk(viewer, name)) return failed("FORBIDDEN");
      if (running[group] >= mostAtOnce) return failed("TOO_MANY_REQUESTS");
      running[group]++;
      try {
        const asked = { query: queryOf(pages, name), variables };
        const context = contextFor(request, reply);
        const within = isRecorded ? { ...context, supposed: undefined } : context;
        return (await askOverHttp(apollo, asked, request, within)).result;
      } finally {
        running[group]--;
      }
    };
  };
}
