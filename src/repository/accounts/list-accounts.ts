import { type Account, isAwaiting } from "../../access/accounts/account.js";
import { readAccounts } from "../../access/accounts/read-accounts.js";
import { hasEnded } from "../../access/grant.js";
import { requireAccounts } from "../../access/rights.js";
import type { RoleName } from "../../access/roles.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Context } from "../context.js";
import type { PageRequest } from "../elements/connection.js";
import { connectionOfWindow, windowOf } from "../elements/offset-page.js";
import type { Connection } from "../elements/present-connection.js";
import { idsOfOpds } from "../opds-of-grants.js";
import { presentAccounts } from "./present-account.js";

/** Filters of the list of accounts. Default: all accounts. */
export interface AccountArguments extends PageRequest {
  state?: "ACTIVE" | "REVOKED" | "AWAITING_APPROVAL" | null;
  /** Accounts with a grant of this role that has not ended. */
  role?: RoleName | null;
  /** Accounts with such a grant for this OPD: code, ref or id. */
  opd?: string | null;
}

/** Throws FORBIDDEN for a viewer who may not read accounts, BAD_USER_INPUT under @asIf. No cache may store the answer. */
export function requireReview({ viewer, asIf, onUnstored, onForbidden }: Context): void {
  onUnstored?.();
  if (viewer.accounts === "NOTHING") onForbidden?.();
  requireAccounts(viewer);
  if (asIf) throw new RepositoryError("BAD_USER_INPUT", "Accounts are read as recorded. Request them without @asIf.");
}

/**
 * Returns a page of the accounts: those with a grant that awaits approval first, then by name. Throws the errors of
 * `requireReview`, NOT_FOUND for an unknown OPD, and BAD_USER_INPUT for a unit of an OPD or an invalid page.
 */
export async function listAccounts(context: Context, args: AccountArguments): Promise<Connection> {
  requireReview(context);
  const { database, today } = context;
  const [opd] = args.opd ? await idsOfOpds(context, [args.opd]) : [];
  const all = await readAccounts(database);
  const meant = all.filter(account => isMeant(account, { ...args, opd }, today));
  const ordered = [
    ...meant.filter(each => awaitsApproval(each, today)),
    ...meant.filter(each => !awaitsApproval(each, today)),
  ];
  const window = windowOf(args, ordered.length);
  return connectionOfWindow(await presentAccounts(context, ordered.slice(window.start, window.end)), window);
}

const awaitsApproval = ({ isActive, grants }: Account, today: string) =>
  isActive && grants.some(grant => isAwaiting(grant, today));

function isMeant(account: Account, { state, role, opd }: AccountArguments, today: string): boolean {
  const isOfState =
    !state ||
    (state === "AWAITING_APPROVAL" ? awaitsApproval(account, today) : account.isActive === (state === "ACTIVE"));
  if (!role && !opd) return isOfState;
  const hasGrant = account.grants.some(
    grant => !hasEnded(grant, today) && (!role || grant.role === role) && (!opd || Boolean(grant.opds?.includes(opd))),
  );
  return isOfState && hasGrant;
}
