import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:zlib";
import type { ApolloServer, BaseContext } from "@apollo/server";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler, RouteHandlerMethod } from "fastify";
import { RepositoryError } from "../../common/repository-error.js";
import { retryAfterOf, statusOf } from "../../graphql/error-status.js";
import { codeOf } from "../../graphql/format-error.js";
import type { Answering } from "../question-routes.js";
import { forAnyViewer, forFiles } from "../request-viewer.js";
import type { BuiltPages, GivenToPage, SiteOfPages } from "./built-pages.js";
import { failed, pageAsker, queryOf } from "./page-asker.js";

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
  const askFor = pageAsker(apollo, pages, contextFor);
  const handler = async (request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply, pages, { site, ask: askFor(request, reply) });
  const options = {
    ...forAnyViewer,
    compress: forWeakLinks,
    handler: before(handler as RouteHandlerMethod),
    onSend: tellTime,
    errorHandler: pageOfFault(pages, site),
  };
  for (const path of pages.paths) {
    app.get(path, options);
    if (path !== "/") app.get(`${path}/*`, options);
  }
  serveText(app, "/service-worker.js", "text/javascript", `${pages.browserFolder}/service-worker.js`);
  const licences = `${pages.browserFolder}/licenses.txt`;
  // Pages that an older version has built have none.
  if (existsSync(licences)) serveText(app, "/licenses.txt", "text/plain", licences);
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

/** Smaller pages than with the quality of other answers: a first visit of the largest has 58.5 instead of 60.2 kB. */
const forWeakLinks = { brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } };

/** Returns the handler of errors, which sends the page with the fault in place of its answers. */
const pageOfFault =
  (pages: BuiltPages, site: SiteOfPages) => (error: unknown, _request: FastifyRequest, reply: FastifyReply) => {
    const code = codeOf(error);
    if (statusOf(code) === 500) reply.log.error({ err: error }, "A page failed.");
    const details = error instanceof RepositoryError ? error.details : {};
    const { retryAfter } = details as { retryAfter?: number };
    const given = { site, ask: async () => failed(code), fault: { code, retryAfter } };
    return sendPage(reply, pages, given, details).then(html => reply.send(html));
  };

/** Serves a file that browsers compare with theirs at each use. */
function serveText(app: FastifyInstance, address: string, type: string, file: string): void {
  const text = readFileSync(file, "utf8");
  app.get(address, forFiles, (_request, reply) =>
    reply.type(`${type}; charset=utf-8`).header("cache-control", "no-cache").send(text),
  );
}

/** Serves scripts and styles to everybody. */
async function serveAssets(scope: FastifyInstance, root: string): Promise<void> {
  scope.addHook("onRoute", route => {
    route.config = { ...route.config, ...forFiles.config };
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
  details: RepositoryError["details"] = {},
): Promise<string> {
  const { url } = reply.request;
  const [path] = url.split("?", 1) as [string];
  const query = url.slice(path.length + 1);
  const { html, code, isPage } = await render({ path, query, script, styles, ...given });
  const status = code ? statusOf(code) : isPage ? 200 : 404;
  if (status === 429) reply.header("retry-after", retryAfterOf(details));
  if (code !== undefined) reply.request.refusal = code;
  reply.code(status).type("text/html; charset=utf-8");
  return html;
}
