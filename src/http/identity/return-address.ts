import type { FastifyReply, FastifyRequest } from "fastify";
import { ownAddress } from "../../common/own-address.js";
import type { Cookies } from "./cookies.js";

/** Hours for which a browser remembers where it was: links of sign-in come by mail. */
const rememberedHours = 1;

/**
 * Remembers the page in `kembali`, from which somebody goes to sign in. A sign-in that begins without one forgets that of
 * another person at this computer; a link by mail without a page does not begin one.
 */
export function rememberReturn(cookies: Cookies, request: FastifyRequest, reply: FastifyReply): void {
  const { kembali, token } = request.query as { kembali?: unknown; token?: unknown };
  const address = ownAddress(kembali);
  if (address) cookies.set(reply, "return", address, rememberedHours);
  else if (token === undefined) forgetReturn(cookies, request, reply);
}

/** Forgets the page to return to. */
export function forgetReturn(cookies: Cookies, request: FastifyRequest, reply: FastifyReply): void {
  if (cookies.read(request, "return") !== undefined) cookies.clear(reply, "return");
}

/** Redirects whoever has signed in to that page, and else to the first one. */
export function redirectBack(cookies: Cookies, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // A cookie is text of the client, too.
  const address = ownAddress(cookies.read(request, "return"));
  forgetReturn(cookies, request, reply);
  return reply.redirect(address ?? "/", 303);
}
