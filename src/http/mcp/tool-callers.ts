import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { FairQueue } from "../../common/fair-queue.js";
import { type Asking, waitingOf } from "../../graphql/request-context.js";
import { supposedInWords } from "../as-if/as-if-routes.js";
import { askOverHttp } from "../ask-over-http.js";
import { askingOf } from "../asking-of.js";
import { explained } from "../json-errors.js";
import type { ToolCaller } from "./call-tool.js";

/** Returns the queue of the GraphQL requests of all assistants. One client leaves a place to others. */
export const toolQueue = (): FairQueue => new FairQueue({ atOnce: 4, atOnceOfOne: 3 });

/** GraphQL server of tools. */
export interface ToolExecution<C extends BaseContext> {
  apollo: ApolloServer<C>;
  queue: FairQueue;
  createContext(asking: Asking): C;
}

/** Returns a function for the caller of tools in a request: its viewer, and the execution of GraphQL, in turn with all others. */
export function toolCallers<C extends BaseContext>({ apollo, queue, createContext }: ToolExecution<C>) {
  return (request: FastifyRequest, reply: FastifyReply): ToolCaller => {
    const asking = askingOf(request, reply);
    return {
      viewer: request.viewer,
      async ask({ query, variables, operationName, asIf }) {
        const supposed = supposedInWords(request, [asIf ?? []].flat().map(String));
        const context = createContext({ ...asking, supposed });
        const asked = { query, variables: { ...variables }, operationName };
        const { result } = await queue.turn(() => askOverHttp(apollo, asked, request, context), waitingOf(asking));
        return result;
      },
      explain: error => explained(request, error, "A tool failed."),
      onForbidden() {
        request.isForbidden = true;
      },
    };
  };
}
