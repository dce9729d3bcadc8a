import { invalid } from "../../access/accounts/account-refusal.js";
import { refusalOfRace } from "../../access/accounts/account-refusals.js";
import { addAccount, checkNewAccount } from "../../access/accounts/add-account.js";
import { addGrant, approveGrant, revokeAccount, withdrawGrants } from "../../access/accounts/change-accounts.js";
import { checkGrant } from "../../access/accounts/grant-rules.js";
import { refusalOfIssuing } from "../../access/accounts/refusal-of-issuing.js";
import type { Grant } from "../../access/grant.js";
import { withoutNulls } from "../../common/without-nulls.js";
import type { Context } from "../context.js";
import { withIdsOfOpds } from "./grants-by-ids.js";
import { type AccountWritten, type Options, withLink, withToken, writeAccount } from "./write-accounts.js";

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
  const { viewer, today } = context;
  const account = { name, subject: subject ?? undefined, grants: grants.map(withoutNulls), today };
  const prepare = () => {
    if (grants.length === 0) throw noGrant;
    checkNewAccount(viewer, account);
    return withIdsOfOpds(
      context,
      account.grants.map((each, place) => ({ grant: each, path: ["grants", String(place)] })),
    );
  };
  const meaningOf = (error: unknown) => refusalOfRace(error, account);
  return writeAccount(context, { ...options, prepare, meaningOf }, async (writing, named) => {
    const added = await addAccount(writing.store, writing.actor, { ...account, grants: named });
    const getsLink = subject == null && !refusalOfIssuing(viewer, added, today);
    return getsLink ? withLink(writing, name) : { account: added };
  });
};

const noGrant = invalid("An account needs a role.", {
  ...{ rule: "REQUIRED_MISSING", path: ["grants"] },
  message: "Akun memerlukan sedikitnya satu peran.",
});

/** Adds a grant to an account. */
export const grant: Change<Named & { grant: Grant }> = (context, { name, grant: given, ...options }) => {
  const { today } = context;
  const prepare = () => {
    const named = { grant: withoutNulls(given), path: ["grant"] };
    checkGrant(named.grant, { path: named.path, today });
    return withIdsOfOpds(context, [named]);
  };
  return writeAccount(context, { ...options, prepare }, async ({ store, actor }, [withIds]) => ({
    account: await addGrant(store, actor, { name, today }, withIds!),
  }));
};

/** Approves a pending grant as the second ADMIN. */
export const approve: Change<Named & { grant: string }> = (context, { name, grant: id, ...options }) =>
  writeAccount(context, options, async ({ store, actor, today }) => ({
    account: await approveGrant(store, actor, { name, today }, id),
  }));

/** Withdraws a grant. */
export const withdraw: Change<Named & { grant: string }> = (context, { name, grant: id, ...options }) =>
  writeAccount(context, options, async ({ store, actor, today }) => ({
    account: await withdrawGrants(store, actor, { name, today }, { id }),
  }));

/** Deactivates an account. */
export const revoke: Change<Named> = (context, { name, ...options }) =>
  writeAccount(context, options, async ({ store, actor }) => ({ account: await revokeAccount(store, actor, name) }));

/** Issues a new sign-in link. */
export const link: Change<Named & { page?: string | null }> = (context, { name, page, ...options }) =>
  writeAccount(context, options, writing => withLink(writing, name, page));

/** Issues a token of a program until a day. */
export const token: Change<Named & { until: string }> = (context, { name, until, ...options }) =>
  writeAccount(context, options, writing => withToken(writing, { name, until }));
