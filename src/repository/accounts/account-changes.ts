import { AccountRefusal } from "../../access/accounts/account-refusal.js";
import { refusalOfRace } from "../../access/accounts/account-refusals.js";
import { needsApproval } from "../../access/accounts/account-rules.js";
import {
  addAccount,
  addGrant,
  approveGrant,
  revokeAccount,
  withdrawGrants,
} from "../../access/accounts/change-accounts.js";
import { refusalOfIssuing } from "../../access/accounts/issue-for-account.js";
import type { Grant } from "../../access/grant.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Context } from "../context.js";
import { idsOfOpds } from "../opds-of-grants.js";
import { type AccountWritten, accountIn, type Options, withLink, withToken, writeAccount } from "./write-accounts.js";

type Change<A> = (context: Context, args: A & Options) => Promise<AccountWritten>;

interface Named {
  name: string;
}

/**
 * Adds an account of an office or a program, with its first grants. It gets a sign-in link, unless it has a subject or a
 * grant that awaits approval.
 */
export const add: Change<{ name: string; subject?: string | null; grants: readonly Grant[] }> = (
  context,
  { name, subject, grants, ...options },
) => {
  const account = { name, subject: subject ?? undefined, grants: grants.map(withoutNulls) };
  const meaningOf = (error: unknown) => refusalOfRace(error, account);
  return writeAccount(context, { ...options, meaningOf }, async writing => {
    const { store, actor, today } = writing;
    if (grants.length === 0) throw noGrant;
    const named = await Promise.all(account.grants.map((each, at) => withIds(context, each, ["grants", String(at)])));
    const added = await addAccount(store, actor, { ...account, grants: named });
    const mayGetLink = !refusalOfIssuing(actor, added, today) && !grants.some(({ role }) => needsApproval(role, actor));
    return { account: added, issued: subject || !mayGetLink ? undefined : await withLink(writing, name) };
  });
};

const noGrant = new AccountRefusal("BAD_USER_INPUT", "An account needs a role.", {
  ...{ rule: "REQUIRED_MISSING", path: ["grants"] },
  message: "Akun memerlukan sedikitnya satu peran.",
});

/** Adds a grant to an account. */
export const grant: Change<Named & { grant: Grant }> = (context, { name, grant: given, ...options }) =>
  writeAccount(context, options, async ({ store, actor }) => ({
    account: await addGrant(store, actor, name, await withIds(context, withoutNulls(given), ["grant"])),
  }));

/** Approves a pending grant as the second ADMIN. */
export const approve: Change<Named & { grant: string }> = (context, { name, grant: id, ...options }) =>
  writeAccount(context, options, async ({ store, actor }) => ({ account: await approveGrant(store, actor, name, id) }));

/** Withdraws a grant. */
export const withdraw: Change<Named & { grant: string }> = (context, { name, grant: id, ...options }) =>
  writeAccount(context, options, async ({ store, actor, today }) => ({
    account: await withdrawGrants(store, actor, name, { id, today }),
  }));

/** Deactivates an account. */
export const revoke: Change<Named> = (context, { name, ...options }) =>
  writeAccount(context, options, async ({ store, actor }) => ({ account: await revokeAccount(store, actor, name) }));

/** Issues a new sign-in link. */
export const link: Change<Named> = (context, { name, ...options }) =>
  writeAccount(context, options, async writing => {
    const issued = await withLink(writing, name);
    return { account: await accountIn(writing, name), issued };
  });

/** Issues a token of a program until a day. */
export const token: Change<Named & { until: string }> = (context, { name, until, ...options }) =>
  writeAccount(context, options, async writing => {
    const issued = await withToken(writing, { name, until });
    return { account: await accountIn(writing, name), issued };
  });

/** Returns a grant with the ids of its OPDs. An OPD that is unknown, or a unit of another one, is refused. */
async function withIds(context: Context, given: Grant, path: string[]): Promise<Grant> {
  if (!given.opds) return given;
  const opds = await idsOfOpds(context, given.opds).catch(error => {
    if (!(error instanceof RepositoryError)) throw error;
    throw new AccountRefusal(error.code, error.message, {
      ...{ rule: "TARGET_NOT_FOUND", path: [...path, "opds"] },
      message: `Perangkat daerah “${given.opds!.join(", ")}” tidak ditemukan, atau merupakan unit dari perangkat daerah lain. Pilih perangkat daerah induknya.`,
    });
  });
  return { ...given, opds };
}

/** Omits what a client has left empty. */
const withoutNulls = (given: Grant): Grant =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as unknown as Grant;
