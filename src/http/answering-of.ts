import type { ApolloServerPlugin } from "@apollo/server";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Metrics } from "../graphql/metrics.js";
import type { Asking, CountsRoundTrips } from "../graphql/request-context.js";
import { askingOf } from "./asking-of.js";
import type { Answering } from "./question-routes.js";
import { bookmarkPlugin } from "./response-cache/bookmark-header.js";
import { AnswerKeeper, type KeepingRules } from "./response-cache/keep-answers.js";

/** Parts of a server from which the hooks of its answers are made. */
interface AnsweringParts<C extends CountsRoundTrips> {
  plugins: ApolloServerPlugin<C>[];
  keeping?: KeepingRules;
  createContext(asking: Asking): C;
  createPageContext?(asking: Asking): C;
}

/** Returns the contexts of requests and pages, and the plugins of Apollo, with the response cache if there are rules for it. */
export function answeringOf<C extends CountsRoundTrips>(
  { plugins, keeping, createContext, createPageContext = createContext }: AnsweringParts<C>,
  app: FastifyInstance,
  metrics: Metrics,
): Answering<C> & { pageContextFor: Answering<C>["contextFor"]; plugins: ApolloServerPlugin<C>[] } {
  const usual = [...plugins, fastifyApolloDrainPlugin<C>(app)];
  const contextFor = (request: FastifyRequest, reply: FastifyReply) => createContext(askingOf(request, reply));
  const pageContextFor: typeof contextFor = (...asked) => createPageContext(askingOf(...asked));
  if (!keeping) return { contextFor, pageContextFor, before: handler => handler, plugins: usual };
  const keeper = new AnswerKeeper(keeping, metrics);
  keeper.watchCompression(app);
  return {
    contextFor: (...asked) => keeper.follow(asked[0], contextFor(...asked)),
    pageContextFor: (...asked) => keeper.follow(asked[0], pageContextFor(...asked)),
    before: handler => keeper.before(handler),
    plugins: [...usual, keeper.plugin, bookmarkPlugin(keeping.revision)],
  };
}
