import type { FastifyRequest } from "fastify";
import { decodeJwt } from "jose";
import { type Account, viewerOfAccount } from "../../access/accounts/account.js";
import { AccountCache } from "../../access/accounts/account-cache.js";
import { type CredentialUse, ownIssuer } from "../../access/accounts/credentials.js";
import { VerifiedCredentials } from "../../access/accounts/verified-credentials.js";
import { localViewer, publicViewer, type Viewer } from "../../access/viewer.js";
import type { OidcSettings } from "../../config/identity-settings.js";
import type { Database } from "../../database/database.js";
import { Cookies } from "./cookies.js";
import { noAccount, unauthenticated } from "./identity-errors.js";
import { OidcProvider } from "./oidc.js";

/** Parts of the identity of a server. */
export interface IdentityParts {
  database: Pick<Database, "read" | "write">;
  /** Key of own links, sessions and tokens, read at first use. */
  readonly key: Uint8Array;
  /** Address under which people open the server. */
  publicUrl: string;
  /** Name of the government, on the pages of sign-in. */
  organization: string;
  oidc?: OidcSettings;
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
  /** Receives errors that no answer describes, and what could not be done. */
  onFault(error: unknown, message: string): void;
}

/** Finds the viewer of each request from its bearer token or session. */
export class Identity {
  readonly accounts: AccountCache;
  readonly cookies: Cookies;
  readonly provider: OidcProvider | undefined;
  private readonly credentials = new VerifiedCredentials();

  constructor(readonly parts: IdentityParts) {
    const { database, today, publicUrl, oidc } = parts;
    const faultOf = (message: string) => (error: unknown) => parts.onFault(error, message);
    const onFault = faultOf("The last use of an account could not be stored.");
    this.accounts = new AccountCache({ database, today, onFault });
    this.cookies = new Cookies(publicUrl);
    this.provider = oidc && new OidcProvider(oidc, faultOf("The identity provider does not answer."));
  }

  /**
   * Returns true if an account or an identity provider exists. Without one, `local` has every right. `database`: as in
   * `AccountCache.isAny`.
   */
  async isConfigured(database?: Pick<Database, "read">): Promise<boolean> {
    return this.provider !== undefined || this.accounts.isAny(database);
  }

  /** Returns the viewer. Throws UNAUTHENTICATED for wrong credentials, FORBIDDEN for a person without an account. */
  readonly identify = async (request: FastifyRequest): Promise<Viewer> => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.viewerOf(request, await this.accountOfBearer(authorization));
    const session = this.cookies.read(request, "session");
    if (session !== undefined) return this.viewerOf(request, await this.accountOf(session, "SESSION"));
    return (await this.isConfigured()) ? publicViewer : localViewer;
  };

  /** Returns the viewer of an account, and notes its subject for the record of events. */
  viewerOf(request: FastifyRequest, account: Account): Viewer {
    request.subject = account.subject ?? undefined;
    return viewerOfAccount(account, this.parts.today());
  }

  private async accountOfBearer(authorization: string): Promise<Account> {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw unauthenticated("Send the header Authorization: Bearer <token>.");
    if (!this.provider || issuerOf(token) === ownIssuer) return this.accountOf(token, "TOKEN");
    const account = await this.accounts.ofSubject(await this.provider.subjectOfToken(token));
    if (!account) throw noAccount();
    return account;
  }

  private async accountOf(text: string, use: CredentialUse): Promise<Account> {
    const invalid = `The ${use === "TOKEN" ? "token" : "session"} is not valid, or has ended. Sign in again.`;
    const id = await this.credentials
      .idOf(text, this.parts.key, use)
      .catch(error => Promise.reject(unauthenticated(invalid, error)));
    const account = await this.accounts.ofCredential(id);
    if (!account) throw unauthenticated(invalid);
    return account;
  }
}

/** Returns the issuer that a token names, unverified; undefined for one that cannot be read. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}
