import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { jwtVerify, SignJWT } from "jose";
import * as client from "openid-client";
import { issueCredential, sessionOf } from "../../access/accounts/credentials.js";
import { inHours, validity } from "../../access/accounts/validity.js";
import { forAnybody } from "../request-viewer.js";
import type { Identity } from "./identity.js";
import { noAccount, unauthenticated } from "./identity-errors.js";
import type { OidcProvider, SignInFlow } from "./oidc.js";
import { redirectBack } from "./return-address.js";

const audience = "FLOW";

/** Hours that a person has for the pages of the provider. */
const flowHours = 0.25;

/**
 * Adds the sign-in at the identity provider: Authorization Code with PKCE. Its secrets travel in a signed cookie of the
 * browser that began it, so that no other browser can finish it, and so that any of several servers can.
 */
export function addProviderRoutes(
  scope: FastifyInstance,
  identity: Identity,
  provider: OidcProvider,
  onRefusal: (reply: FastifyReply, error: unknown) => FastifyReply,
): void {
  scope.get("/sign-in/provider", forAnybody, async (_request, reply) => {
    try {
      const url = await begin(identity, provider, reply);
      return reply.redirect(url.href, 303);
    } catch (error) {
      return onRefusal(reply, error);
    }
  });
  scope.get("/sign-in/callback", forAnybody, async (request, reply) => {
    try {
      await finish(identity, provider, request, reply);
      return redirectBack(identity.cookies, request, reply);
    } catch (error) {
      return onRefusal(reply, error);
    }
  });
}

/** Sets the cookie of a new sign-in; returns the address of its page at the provider. */
async function begin({ cookies, parts }: Identity, provider: OidcProvider, reply: FastifyReply): Promise<URL> {
  const flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
  const url = await provider.signInUrl(`${parts.publicUrl}/sign-in/callback`, flow);
  cookies.set(reply, "flow", await signFlow(flow, parts.key), flowHours);
  return url;
}

async function finish(identity: Identity, provider: OidcProvider, request: FastifyRequest, reply: FastifyReply) {
  const { database, key, publicUrl } = identity.parts;
  const flow = await flowOf(identity, request);
  identity.cookies.clear(reply, "flow");
  const account = await identity.accounts.ofSubject(
    await provider.subjectOfSignIn(new URL(`${publicUrl}${request.url}`), flow),
  );
  if (!account) throw noAccount();
  const hours = validity.sessionByProviderHours;
  const session = sessionOf(account, inHours(hours));
  identity.cookies.set(reply, "session", await issueCredential(database, key, session), hours);
  request.happened = { event: "SIGNED_IN", viewer: identity.viewerOf(request, account) };
}

const signFlow = (flow: SignInFlow, key: Uint8Array) =>
  new SignJWT({ ...flow })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience(audience)
    .setExpirationTime(new Date(inHours(flowHours)))
    .sign(key);

async function flowOf({ cookies, parts }: Identity, request: FastifyRequest): Promise<SignInFlow> {
  const begun = cookies.read(request, "flow") ?? "";
  const verified = jwtVerify<SignInFlow>(begun, parts.key, { audience, algorithms: ["HS256"] });
  const invalid = (error: unknown) =>
    unauthenticated("This sign-in was not begun in this browser, or too long ago.", error);
  return (await verified.catch(error => Promise.reject(invalid(error)))).payload;
}
