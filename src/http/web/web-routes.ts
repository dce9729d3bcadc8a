import { readFileSync } from "node:fs";
import type { ApolloServer, BaseContext } from "@apollo/server";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler, RouteHandlerMethod } from "fastify";
import { mayAsk } from "../../access/rights.js";
import { isSignedIn } from "../../access/viewer.js";
import { comeAgainAfter, statusOf } from "../../graphql/error-status.js";
import { codeOf } from "../../graphql/format-error.js";
import { askOverHttp } from "../ask-over-http.js";
import type { Answering } from "../question-routes.js";
import { forAnybody, forAnyViewer } from "../request-viewer.js";
import type { BuiltPages, GivenToPage, SiteOfPages } from "./built-pages.js";

/**
 * Maximum answers in progress of those who have signed in, and of all others: a page waits for plans longer than another
 * request, and nobody must wait for strangers.
 */
const mostAtOnce = 32;

const failed = (code: string) => ({ errors: [{ extensions: { code } }] });

/**
 * Adds the web page: each address is answered as HTML with the facts that the viewer of the request may see, so that it
 * can be read before, and without, any script. Its files have names that change with their content.
 */
export async function addWebPages<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  { pages, site }: { pages: BuiltPages; site: SiteOfPages },
  { contextFor, before }: Answering<C>,
): Promise<void> {
  const running = { officials: 0, others: 0 };
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { viewer } = request;
    const group = isSignedIn(viewer) ? "officials" : "others";
    const ask = async (name: string, variables: Record<string, unknown>, isRecorded: boolean) => {
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
    return sendPage(reply, pages, { site, ask });
  };
  const options = {
    ...forAnyViewer,
    handler: before(handler as RouteHandlerMethod),
    onSend: tellTime,
    errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const code = codeOf(error);
      if (statusOf(code) === 500) reply.log.error({ requestId: request.id, err: error }, "A page failed.");
      return sendPage(reply, pages, { site, ask: async () => failed(code), fault: { code } }).then(html =>
        reply.send(html),
      );
    },
  };
  for (const path of pages.paths) {
    app.get(path, options);
    if (path !== "/") app.get(`${path}/*`, options);
  }
  const worker = readFileSync(`${pages.browserFolder}/service-worker.js`, "utf8");
  app.get("/service-worker.js", forAnybody, (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").header("cache-control", "no-cache").send(worker),
  );
  await app.register(scope => serveAssets(scope, `${pages.browserFolder}/assets`));
}

/** Renders the page of a path without any choice, for nobody. */
export function openPage<C extends BaseContext>(
  apollo: ApolloServer<C>,
  pages: BuiltPages,
  path: string,
  contextValue: C,
): Promise<unknown> {
  const ask = async (name: string, variables: Record<string, unknown>) => {
    const { body } = await apollo.executeOperation({ query: queryOf(pages, name), variables }, { contextValue });
    return body.kind === "single" ? body.singleResult : {};
  };
  const site = { organization: "", hasGraphiql: false, evaluationCalendar: [] };
  return pages.render({ path, query: "", site, script: "", styles: [], ask });
}

const queryOf = ({ documents }: BuiltPages, name: string) => documents.find(each => each.name === name)!.query;

/** Serves scripts and styles to everybody. */
async function serveAssets(scope: FastifyInstance, root: string): Promise<void> {
  scope.addHook("onRoute", route => {
    route.config = { ...route.config, ...forAnybody.config };
  });
  await scope.register(fastifyStatic, {
    ...{ root, prefix: "/assets/", decorateReply: false },
    ...{ preCompressed: true, immutable: true, maxAge: "365d", index: false },
  });
}

/** The time is a header, because it would change the ETag of an unchanged page. A page from a cache shows its own. */
const tellTime: onSendHookHandler = (_request, reply, payload, done) => {
  reply.header("server-timing", `at;desc="${new Date().toISOString()}"`);
  done(null, payload);
};

async function sendPage(
  reply: FastifyReply,
  { render, script, styles }: BuiltPages,
  given: Pick<GivenToPage, "site" | "ask" | "fault">,
): Promise<string> {
  const { url } = reply.request;
  const [path] = url.split("?", 1) as [string];
  const query = url.slice(path.length + 1);
  const { html, code, isPage } = await render({ path, query, script, styles, ...given });
  const status = code ? statusOf(code) : isPage ? 200 : 404;
  if (status === 429) reply.header("retry-after", comeAgainAfter);
  reply.code(status).type("text/html; charset=utf-8");
  return html;
}
