import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as client from "openid-client";
import type { OidcSettings } from "../../config/identity-settings.js";
import { identityUnavailable, unauthenticated } from "./identity-errors.js";

/** Signatures that are accepted: asymmetric ones, never `none` and never a shared secret. */
const algorithms = ["RS256", "ES256", "EdDSA"];

/** Seconds by which the clocks of provider and server may differ. */
const clockTolerance = 60;

/** Milliseconds between two requests for new keys, when a token names an unknown one. */
const cooldownDuration = 5_000;

/** Values of one sign-in in the browser, which return with it. */
export interface SignInFlow {
  state: string;
  nonce: string;
  codeVerifier: string;
}

interface Discovered {
  configuration: client.Configuration;
  keys: JWTVerifyGetKey;
}

/** Identity provider. Its metadata is read at first use, and again after a failure. */
export class OidcProvider {
  private discovered: Promise<Discovered> | undefined;

  /** `onFault` receives the reasons for which the provider does not answer. */
  constructor(
    private readonly settings: OidcSettings,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** True if people can sign in with a browser. */
  get hasSignIn(): boolean {
    return this.settings.clientId !== undefined;
  }

  /** Returns the subject of a bearer token. Throws UNAUTHENTICATED or IDENTITY_UNAVAILABLE. */
  async subjectOfToken(token: string): Promise<string> {
    const { issuer, audience } = this.settings;
    if (audience === undefined) throw unauthenticated("Bearer tokens of the identity provider are not accepted here.");
    const { keys } = await this.discover();
    const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ["exp"] };
    const { payload } = await jwtVerify(token, keys, options).catch(error => Promise.reject(this.meaningOf(error)));
    return this.subjectIn(payload);
  }

  /** Returns the address at the provider where a sign-in begins. */
  async signInUrl(redirectUri: string, { state, nonce, codeVerifier }: SignInFlow): Promise<URL> {
    const { configuration } = await this.discover();
    return client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: redirectUri, scope: "openid", state, nonce },
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: "S256",
    });
  }

  /** Returns the subject of a sign-in that has come back. Throws UNAUTHENTICATED. */
  async subjectOfSignIn(callback: URL, { state, nonce, codeVerifier }: SignInFlow): Promise<string> {
    const { configuration } = await this.discover();
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    };
    const tokens = await client
      .authorizationCodeGrant(configuration, callback, checks)
      .catch(error => Promise.reject(unauthenticated("The sign-in at the identity provider failed.", error)));
    return this.subjectIn(tokens.claims()!);
  }

  private subjectIn(claims: JWTPayload | client.IDToken): string {
    const { subjectClaim } = this.settings;
    const subject = claims[subjectClaim];
    if (typeof subject === "string" && subject !== "") return subject;
    throw unauthenticated(`The token has no claim ${subjectClaim}.`);
  }

  private discover(): Promise<Discovered> {
    this.discovered ??= this.readMetadata().catch(error => {
      this.discovered = undefined;
      throw this.unavailable(error);
    });
    return this.discovered;
  }

  /** Converts an error of the verification: keys that could not be read are no fault of the token. */
  private meaningOf(error: unknown): unknown {
    const isAboutKeys = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout;
    if (isAboutKeys || error.code === "ERR_JOSE_GENERIC") return this.unavailable(error);
    return unauthenticated("The token is not valid.", error);
  }

  private unavailable(error: unknown): unknown {
    this.onFault(error);
    return identityUnavailable(error);
  }

  private async readMetadata(): Promise<Discovered> {
    const { issuer, audience, clientId, clientSecret } = this.settings;
    // A provider without TLS is one on this machine or in its container network.
    const execute = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
    const configuration = await client.discovery(new URL(issuer), clientId ?? audience!, clientSecret, undefined, {
      execute,
    });
    const keys = createRemoteJWKSet(new URL(configuration.serverMetadata().jwks_uri!), { cooldownDuration });
    return { configuration, keys };
  }
}
