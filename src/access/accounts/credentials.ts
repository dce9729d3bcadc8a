import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { RepositoryError } from "../../common/repository-error.js";
import type { Database, Row, Transaction } from "../../database/database.js";
import type { Account } from "./account.js";
import { accountMap } from "./read-accounts.js";

/** Purpose of a credential: sign-in link that works once, session of a browser, token of a program. */
export type CredentialUse = "LINK" | "SESSION" | "TOKEN";

/** Issuer of own credentials, by which they differ from those of an identity provider. */
export const ownIssuer = "spbe-architecture-repository";

/** Credential to issue. */
export interface NewCredential {
  accountId: string;
  use: CredentialUse;
  /** Instant, `2027-06-30T00:00:00.000Z`. */
  expiresAt: string;
  /** Name of the account that issues it. */
  issuedBy: string;
}

/** Returns the credential of a browser that an account has signed in with. */
export const sessionOf = ({ id, name }: Account, expiresAt: string): NewCredential => ({
  ...{ accountId: id, use: "SESSION", expiresAt, issuedBy: name },
});

/** Issues a credential in a transaction of its own. */
export const issueCredential = (
  database: Pick<Database, "write">,
  key: Uint8Array,
  credential: NewCredential,
): Promise<string> => database.write(transaction => issueWithin(transaction, key, credential));

/**
 * Issues a credential: a signed text with the id of a node that stores its state, so that neither the database nor the
 * key alone is enough to forge one.
 */
export async function issueWithin(
  transaction: Transaction,
  key: Uint8Array,
  credential: NewCredential,
): Promise<string> {
  const { node, text } = await signCredential(key, credential);
  await transaction.run("CREATE (c:Credential) SET c = $node", { node });
  return text;
}

async function signCredential(key: Uint8Array, credential: NewCredential): Promise<{ node: Row; text: string }> {
  const issuedAt = new Date();
  const node = { ...credential, id: randomUUID(), issuedAt: issuedAt.toISOString() };
  const text = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ownIssuer)
    .setAudience(credential.use)
    .setJti(node.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(new Date(credential.expiresAt))
    .sign(key);
  return { node, text };
}

/** Credential whose signature was verified. */
export interface Credential {
  id: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Returns the id of a credential for this use. Throws UNAUTHENTICATED for one that is not signed or has expired. */
export const verifyCredential = async (text: string, key: Uint8Array, use: CredentialUse): Promise<string> =>
  (await readCredential(text, key, use)).id;

/** Reads a credential for this use. Throws like `verifyCredential`. */
export async function readCredential(text: string, key: Uint8Array, use: CredentialUse): Promise<Credential> {
  const verified = jwtVerify(text, key, {
    ...{ issuer: ownIssuer, audience: use, algorithms: ["HS256"], requiredClaims: ["jti", "exp"] },
  });
  const { payload } = await verified.catch(error => Promise.reject(isInvalid(error) ? invalid(use) : error));
  return { id: payload.jti!, expiresAt: payload.exp! * 1_000 };
}

const isInvalid = (error: unknown) => error instanceof errors.JOSEError;

const invalid = (use: CredentialUse) =>
  new RepositoryError("UNAUTHENTICATED", `This ${use.toLowerCase()} is not valid, or has expired.`);

/** Returns the active account of a credential that has not ended; undefined without one. */
export async function accountOfCredential(database: Pick<Database, "read">, id: string): Promise<Account | undefined> {
  const [row] = await database.read(
    `MATCH (c:Credential {id: $id}) WHERE c.endedAt IS NULL MATCH (a:Account {id: c.accountId}) WHERE a.isActive RETURN ${accountMap}`,
    { id },
  );
  return row?.account;
}

/** Ends all credentials of an account, or those for one use. */
export async function endCredentials(
  transaction: Transaction,
  { id, at, use }: { id: string; at: string; use?: CredentialUse },
): Promise<void> {
  const isMeant = use ? "AND c.use = $use" : "";
  await transaction.run(
    `MATCH (c:Credential {accountId: $id}) WHERE c.endedAt IS NULL ${isMeant} SET c.endedAt = $at`,
    { id, at, use },
  );
}

/** Ends a credential, for example the session at a sign-out, and returns its account; undefined if it had ended. */
export const endCredential = (database: Pick<Database, "write">, id: string): Promise<Account | undefined> =>
  database.write(transaction => takeCredential(transaction, id, new Date().toISOString()));

/**
 * Exchanges a sign-in link for a session, in one transaction, so that a link works once. Throws UNAUTHENTICATED for a
 * used or revoked link. It locks the account before the link, as each change of an account does: either the change ends
 * the link before it is used, or it comes afterwards and ends the session, too.
 */
export async function exchangeLink(
  database: Pick<Database, "write">,
  key: Uint8Array,
  { id, expiresAt }: { id: string; expiresAt: string },
): Promise<{ text: string; account: Account }> {
  return database.write(async transaction => {
    const at = new Date().toISOString();
    await lockAccountOf(transaction, id, at);
    const account = await takeCredential(transaction, id, at);
    if (!account) throw new RepositoryError("UNAUTHENTICATED", "This sign-in link has been used or withdrawn.");
    return { text: await issueWithin(transaction, key, sessionOf(account, expiresAt)), account };
  });
}

/** Ends a credential and returns its account; undefined if it had ended. Locks it first, against a second use. */
async function takeCredential(transaction: Transaction, id: string, at: string): Promise<Account | undefined> {
  const [row] = await transaction.run(
    `MATCH (c:Credential {id: $id}) SET c.lastUsedAt = $at WITH c WHERE c.endedAt IS NULL SET c.endedAt = $at
     WITH c MATCH (a:Account {id: c.accountId}) WHERE a.isActive RETURN ${accountMap}`,
    { id, at },
  );
  return row?.account;
}

/** Locks the account of a credential, if there is one. */
async function lockAccountOf(transaction: Transaction, id: string, at: string): Promise<void> {
  await transaction.run("MATCH (c:Credential {id: $id}) MATCH (a:Account {id: c.accountId}) SET a.changedAt = $at", {
    id,
    at,
  });
}
