import { type Account, type AccountGrant, isAwaiting } from "../../access/accounts/account.js";
import { refusalOfGiver, refusalOfOwn, refusalOfRevoked } from "../../access/accounts/account-refusals.js";
import { refusalOfIssuing, refusalOfToken } from "../../access/accounts/refusal-of-issuing.js";
import { isInForce } from "../../access/grant.js";
import { roles } from "../../access/roles.js";
import type { Viewer } from "../../access/viewer.js";
import type { Context } from "../context.js";
import { type OpdOfGrant, opdsOfGrants } from "../opds-of-grants.js";

/** State of a grant on a day. */
export type GrantState = "PENDING" | "IN_FORCE" | "TO_COME" | "ENDED" | "WITHDRAWN";

/** Returns the state of a grant on a day, `2026-11-24`. */
export function stateOf(grant: AccountGrant, today: string): GrantState {
  if (grant.withdrawnBy) return "WITHDRAWN";
  if (isAwaiting(grant, today)) return "PENDING";
  if (isInForce(grant, today)) return "IN_FORCE";
  return grant.from !== undefined && grant.from > today ? "TO_COME" : "ENDED";
}

/** Returns accounts in the form of the contract, with the OPDs of their grants and the rights of the viewer on each. */
export async function presentAccounts(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  accounts: readonly Account[],
) {
  const opds = await opdsOfGrants(
    database,
    accounts.flatMap(({ grants }) => grants.flatMap(grant => grant.opds ?? [])),
  );
  return accounts.map(account => ({
    ...account,
    grants: account.grants.map(grant => presentGrant(grant, { account, opds, viewer, today })),
    viewerCan: rightsOn(account, viewer, today),
  }));
}

interface About {
  account: Account;
  opds: Map<string, OpdOfGrant>;
  viewer: Viewer;
  today: string;
}

function presentGrant(grant: AccountGrant, { account, opds, viewer, today }: About) {
  const state = stateOf(grant, today);
  const reason = state === "PENDING" ? reasonNotToApprove(grant, account, viewer) : undefined;
  return {
    ...grant,
    state,
    label: roles[grant.role].label,
    opds: (grant.opds ?? []).flatMap(id => opds.get(id) ?? []),
    kinds: grant.kinds ?? [],
    documents: grant.documents ?? [],
    viewerCanApprove: state === "PENDING" && reason === undefined,
    reason,
  };
}

const readsOnly = `Akun Anda hanya dapat membaca daftar akun. Diperlukan peran ${roles.ADMIN.label}.`;

function reasonNotToApprove(grant: AccountGrant, account: Account, viewer: Viewer): string | undefined {
  const { name, isActive } = account;
  if (viewer.accounts !== "MANAGES") return readsOnly;
  const refusal =
    refusalOfOwn(viewer, name) ??
    (isActive ? undefined : refusalOfRevoked(name)) ??
    (grant.grantedBy === viewer.account ? refusalOfGiver(grant) : undefined);
  return refusal?.forPeople.message;
}

function rightsOn(account: Account, viewer: Viewer, today: string) {
  if (viewer.accounts !== "MANAGES") return { change: false, issue: false, issueToken: false, reason: readsOnly };
  const own = refusalOfOwn(viewer, account.name);
  const issuing = own ?? refusalOfIssuing(viewer, account, today);
  return {
    change: !own && account.isActive,
    issue: !issuing,
    issueToken: !own && !refusalOfToken(viewer, account, today),
    reason: issuing?.forPeople.message,
  };
}
