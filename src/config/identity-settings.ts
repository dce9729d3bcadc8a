import { z } from "zod";

const url = z.url({ protocol: /^https?$/, error: "must be an address such as https://arsitektur.example.go.id" });

/** Settings of accounts, sign-in and the identity provider. */
export const identitySettings = {
  PUBLIC_URL: url.transform(text => text.replace(/\/$/, "")).optional(),
  SIGNING_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SUBJECT_CLAIM: z.string().default("sub"),
};

type Settings = z.infer<z.ZodObject<typeof identitySettings>>;

/** Identity provider (OpenID Connect). */
export interface OidcSettings {
  issuer: string;
  /** Audience of bearer tokens. Default: no bearer tokens of the provider are accepted. */
  audience: string | undefined;
  /** Client of the sign-in in the browser. Default: no such sign-in. */
  clientId: string | undefined;
  clientSecret: string | undefined;
  /** Claim whose value is the subject of an account. */
  subjectClaim: string;
}

/** Returns the faults of settings that need each other, by setting. */
export function identityFaults({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID }: Partial<Settings>): [string, string][] {
  if (OIDC_ISSUER && !OIDC_AUDIENCE && !OIDC_CLIENT_ID)
    return [["OIDC_ISSUER", "needs OIDC_AUDIENCE (programs), OIDC_CLIENT_ID (browsers) or both"]];
  if (!OIDC_ISSUER && (OIDC_AUDIENCE || OIDC_CLIENT_ID)) return [["OIDC_ISSUER", "must be set with the other OIDC_…"]];
  return [];
}

/** Returns the identity provider of the settings; undefined without one. */
export function oidcOf(settings: Settings): OidcSettings | undefined {
  if (!settings.OIDC_ISSUER) return undefined;
  return {
    issuer: settings.OIDC_ISSUER,
    audience: settings.OIDC_AUDIENCE,
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    subjectClaim: settings.OIDC_SUBJECT_CLAIM,
  };
}
