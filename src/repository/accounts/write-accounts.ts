import type { Account } from "../../access/accounts/account.js";
import { AccountRefusal } from "../../access/accounts/account-refusal.js";
import { requireManager } from "../../access/accounts/account-rules.js";
import {
  type Issued,
  type IssuedFor,
  type Issuer,
  issueLink,
  issueToken,
} from "../../access/accounts/issue-for-account.js";
import type { Actor } from "../../access/accounts/record-account.js";
import { type Database, Rollback } from "../../database/database.js";
import type { Problem } from "../changes/operation.js";
import type { Context } from "../context.js";
import { presentAccounts } from "./present-account.js";

/** Common arguments; `validateOnly`: dry run. */
export interface Options {
  validateOnly?: boolean;
}

/** Result of a change of an account. */
export interface AccountWritten {
  /** Account after the change, as the contract has it; null if the change was refused. */
  account: object | null;
  /** Sign-in link or token that was issued; never of a dry run. */
  issued?: Issued;
  problems: Problem[];
}

/** Store whose writes are part of one transaction. */
type Store = Pick<Database, "write">;

/** Parts of a change: its store, who makes it, and the settings of links and tokens. */
export interface Writing {
  store: Store;
  actor: Actor;
  issuer?: Issuer;
  today: string;
}

/** Returns the settings of links and tokens. Throws an Error in a context without them, such as that of a command. */
function issuerOf({ issuer }: Writing): Issuer {
  if (!issuer) throw new Error("The context has no settings of sign-in links and tokens.");
  return issuer;
}

type Work<P> = (writing: Writing, prepared: P) => Promise<{ account: Account; issued?: Issued }>;

/** Options of a change, and what belongs to one change only. */
interface Running<P> extends Options {
  /** Checks the arguments and reads for the work, before its transaction. Default: nothing. */
  prepare?(): Promise<P>;
  /** Returns the refusal behind a fault of the database. Default: the error unchanged. */
  meaningOf?(error: unknown): unknown;
}

/**
 * Runs a change of an account in one transaction, which is rolled back in a dry run. What its rules refuse is a problem.
 * Lets nobody store the answer. Throws FORBIDDEN for a viewer who does not manage accounts.
 */
export async function writeAccount<P = void>(
  context: Context,
  { validateOnly = false, prepare, meaningOf = error => error }: Running<P>,
  work: Work<P>,
): Promise<AccountWritten> {
  const { database, viewer, today, issuer, requestId, origin, onForbidden, onUnstored } = context;
  onUnstored?.();
  requireManager(viewer);
  const actor: Actor = { ...viewer, requestId, origin: origin?.() };
  try {
    const prepared = (await prepare?.()) as P;
    const { account, issued } = await database.write(async transaction => {
      const store: Store = { write: within => within(transaction) };
      const written = await work({ store, actor, issuer, today }, prepared);
      if (validateOnly) throw new Rollback({ account: written.account });
      return written;
    });
    const [presented] = await presentAccounts(context, [account]);
    return { account: presented!, issued, problems: [] };
  } catch (error) {
    const refusal = meaningOf(error);
    if (!(refusal instanceof AccountRefusal)) throw error;
    if (refusal.code === "FORBIDDEN") onForbidden?.();
    const { rule, path = [], message } = refusal.forPeople;
    return { account: null, problems: [{ severity: "ERROR", rule, path, message }] };
  }
}

/** Issues a sign-in link to a page for an account, in its transaction. */
export function withLink(writing: Writing, name: string, page?: string | null): Promise<IssuedFor> {
  const { store, actor, today } = writing;
  return issueLink(store, actor, { name, page, issuer: issuerOf(writing), today });
}

/** Issues a token until a day for an account, in its transaction. */
export function withToken(writing: Writing, { name, until }: { name: string; until: string }): Promise<IssuedFor> {
  const { store, actor, today } = writing;
  return issueToken(store, actor, { name, until, issuer: issuerOf(writing), today });
}
