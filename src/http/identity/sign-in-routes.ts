import formbody from "@fastify/formbody";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { endCredential, exchangeLink, verifyCredential } from "../../access/accounts/credentials.js";
import { inHours, validity } from "../../access/accounts/validity.js";
import { RepositoryError } from "../../common/repository-error.js";
import { statusOf } from "../../graphql/error-status.js";
import { forAnybody } from "../request-viewer.js";
import type { Identity } from "./identity.js";
import { html, pageHeaders, pageOf } from "./page.js";
import { addProviderRoutes } from "./provider-routes.js";
import { forgetReturn, redirectBack, rememberReturn } from "./return-address.js";

const form = { config: { ...forAnybody.config, isForm: true } };

/**
 * Adds the pages of sign-in and sign-out. `GET /sign-in?token=…` shows a sign-in link and a button, because programs
 * that preview links would use it up; `POST /sign-in` exchanges it for a session, and leads to the page that `kembali`
 * of `GET /sign-in` named. `POST /sign-out` ends the session.
 */
export function addSignInRoutes(app: FastifyInstance, identity: Identity): void {
  void app.register(async scope => {
    await scope.register(formbody);
    scope.addHook("onRequest", async (_request, reply) => void reply.headers(pageHeaders));
    scope.get<{ Querystring: { token?: string } }>("/sign-in", forAnybody, (request, reply) => {
      const { token } = request.query;
      rememberReturn(identity.cookies, request, reply);
      return sendPage(reply, identity, 200, "Masuk", token ? withLink(token) : withoutLink(identity, request));
    });
    scope.post<{ Body?: { token?: string } }>("/sign-in", form, (request, reply) =>
      signIn(identity, String(request.body?.token), request, reply),
    );
    scope.post("/sign-out", form, (request, reply) => signOut(identity, request, reply));
    if (identity.provider?.hasSignIn) addProviderRoutes(scope, identity, identity.provider, refusalOf(identity));
  });
}

/** Status, title and content of a page. */
type Shown = [status: number, title: string, content: ReturnType<typeof html>[]];

const sendPage = (reply: FastifyReply, { parts }: Identity, ...[status, title, content]: Shown) =>
  reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(pageOf(title, content, parts.organization));

const withLink = (token: string) => [
  html`<p>Tautan ini hanya dapat dipakai satu kali.</p><form method="post" action="/sign-in">
<input type="hidden" name="token" value="${token}"><button class="act">Masuk</button></form>`,
];

const withoutLink = ({ provider, cookies }: Identity, request: FastifyRequest) => [
  ...(provider?.hasSignIn
    ? [html`<p><a class="act" href="/sign-in/provider">Masuk dengan akun pemerintah</a></p>`]
    : []),
  html`<p>Bukalah tautan masuk yang Anda terima dari pengelola akun. Tautan yang sudah dipakai atau kedaluwarsa dapat
diminta lagi kepadanya.</p>`,
  ...(cookies.read(request, "session") === undefined
    ? []
    : [html`<form method="post" action="/sign-out"><button class="act">Keluar dari perangkat ini</button></form>`]),
];

async function signIn(identity: Identity, token: string, request: FastifyRequest, reply: FastifyReply) {
  const { database, key } = identity.parts;
  const hours = validity.sessionByLinkHours;
  try {
    const id = await verifyCredential(token, key, "LINK");
    const { text, account } = await exchangeLink(database, key, { id, expiresAt: inHours(hours) });
    request.happened = { event: "SIGNED_IN", viewer: identity.viewerOf(request, account) };
    identity.cookies.set(reply, "session", text, hours);
    return redirectBack(identity.cookies, request, reply);
  } catch (error) {
    if (!(error instanceof RepositoryError && error.code === "UNAUTHENTICATED")) throw error;
    const text = "Tautan masuk ini sudah dipakai, sudah kedaluwarsa, atau telah ditarik.";
    return sendPage(reply, identity, 401, "Belum berhasil masuk", [
      html`<p>${text} Mintalah yang baru kepada pengelola akun.</p>`,
    ]);
  }
}

async function signOut(identity: Identity, request: FastifyRequest, reply: FastifyReply) {
  const { parts, cookies } = identity;
  const session = cookies.read(request, "session");
  const id = session && (await verifyCredential(session, parts.key, "SESSION").catch(() => undefined));
  const account = id ? await endCredential(parts.database, id) : undefined;
  if (account) request.happened = { event: "SIGNED_OUT", viewer: identity.viewerOf(request, account) };
  cookies.clear(reply, "session");
  forgetReturn(cookies, request, reply);
  // Several people may use the same computer.
  reply.header("clear-site-data", '"cache", "storage"');
  return reply.redirect("/sign-in", 303);
}

/** Returns what sends a refusal of the identity provider, or of an unknown subject, as a page. It throws other errors again. */
const refusalOf =
  (identity: Identity) =>
  (reply: FastifyReply, error: unknown): FastifyReply => {
    if (!(error instanceof GraphQLError)) throw error;
    return sendPage(reply, identity, statusOf(error.extensions.code), "Belum berhasil masuk", [
      html`<p>Akun Anda tidak dapat masuk di sini. Hubungi pengelola akun.</p><p lang="en">${error.message}</p>`,
    ]);
  };
