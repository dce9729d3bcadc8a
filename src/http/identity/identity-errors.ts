import { GraphQLError } from "graphql";
import type { ErrorCode } from "../../graphql/error-status.js";

const failed = (code: ErrorCode, message: string, cause?: unknown) =>
  new GraphQLError(message, { extensions: { code }, originalError: asError(cause) });

const asError = (cause: unknown) => (cause instanceof Error ? cause : undefined);

/** Error of credentials that are wrong, expired, used or revoked. Does not disclose which of these. */
export const unauthenticated = (message: string, cause?: unknown): GraphQLError =>
  failed("UNAUTHENTICATED", message, cause);

/** Error of an identity provider that does not answer. */
export const identityUnavailable = (cause: unknown): GraphQLError =>
  failed("IDENTITY_UNAVAILABLE", "The identity provider does not answer. Try again in a minute.", cause);

/** Error of a form or a request with a session that comes from a page of another site. */
export const foreignOrigin = (): GraphQLError =>
  failed("FORBIDDEN", "This request comes from another site, or does not name its origin. Send it from the own page.");

/** Error of a person whom the provider knows and this server does not. */
export const noAccount = (): GraphQLError =>
  failed("FORBIDDEN", "You have signed in, but no active account here has your subject. Let an ADMIN add it.");
