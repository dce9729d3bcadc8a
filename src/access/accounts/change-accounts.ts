import { randomUUID } from "node:crypto";
import { RepositoryError } from "../../common/repository-error.js";
import type { Database, Transaction } from "../../database/database.js";
import { DatabaseError } from "../../database/database-error.js";
import type { Grant } from "../grant.js";
import type { RoleName } from "../roles.js";
import type { Account } from "./account.js";
import { checkGrant, checkName, isPrivileged, needsApproval, refuseOwn, requireManager } from "./account-rules.js";
import { lockAccount } from "./read-accounts.js";
import { type Actor, recordAccount } from "./record-account.js";

type Store = Pick<Database, "write">;

/** New account: name of the office, subject at the identity provider if any, and its first grants. */
export interface NewAccount {
  name: string;
  subject?: string;
  grants: readonly Grant[];
}

/** Creates an account. Throws FORBIDDEN, and BAD_USER_INPUT for a name or subject that another account has. */
export async function addAccount(database: Store, viewer: Actor, account: NewAccount): Promise<Account> {
  requireManager(viewer);
  const { name, subject = null, grants } = account;
  checkName(name);
  grants.forEach(checkGrant);
  const at = new Date().toISOString();
  const node = { id: randomUUID(), name, subject, isActive: true, createdBy: viewer.account, createdAt: at };
  const created = database.write(async transaction => {
    await transaction.run("CREATE (a:Account) SET a = $node", { node });
    await writeGrants(transaction, viewer, { accountId: node.id, grants, at });
    await recordAccount(transaction, viewer, { subject: name, detail: ["ADDED", ...rolesIn(grants)].join(" ") });
    return lockAccount(transaction, name, at);
  });
  return created.catch(error => Promise.reject(isTaken(error) ? taken(account) : error));
}

const rolesIn = (grants: readonly Grant[]): RoleName[] => grants.map(({ role }) => role);

const isTaken = (error: unknown) => error instanceof DatabaseError && error.code === "CONSTRAINT_VIOLATED";

const taken = ({ name, subject }: NewAccount) =>
  new RepositoryError(
    "BAD_USER_INPUT",
    `Another account has the name "${name}"${subject ? ` or the subject "${subject}"` : ""}. Accounts are never deleted; choose another one.`,
  );

/**
 * Adds a grant to an account; one that needs a second ADMIN is pending. Once such a grant is in force, all sessions,
 * links and tokens from before end, because the ADMIN who issued them could use them. Throws BAD_USER_INPUT, and the
 * errors of `changeAccount`.
 */
export const addGrant = (database: Store, viewer: Actor, name: string, grant: Grant): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: `GRANTED ${grant.role}` }, async ({ transaction, account, at }) => {
    const { id, isActive } = account;
    checkGrant(grant);
    if (!isActive) throw new RepositoryError("BAD_USER_INPUT", `The account "${name}" is revoked. Add another one.`);
    await writeGrants(transaction, viewer, { accountId: id, grants: [grant], at });
    if (isPrivileged(grant.role) && !needsApproval(grant.role, viewer)) await endCredentials(transaction, id, at);
  });

/**
 * Approves a pending grant as the second ADMIN. Throws FORBIDDEN for the ADMIN who gave it, NOT_FOUND if no grant with
 * this id is pending, and the errors of `changeAccount`.
 */
export const approveGrant = (database: Store, viewer: Actor, name: string, grantId: string): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: `APPROVED ${grantId}` }, async ({ transaction, account, at }) => {
    const { id, grants } = account;
    const grant = grants.find(each => each.id === grantId && each.isPending && !each.withdrawnBy);
    if (!grant) throw new RepositoryError("NOT_FOUND", `No grant ${grantId} of "${name}" is pending.`);
    if (grant.grantedBy === viewer.account)
      throw new RepositoryError("FORBIDDEN", `The role ${grant.role} needs the approval of a second ADMIN.`);
    await transaction.run("MATCH (g:AccountGrant {id: $grantId}) SET g.isPending = false, g.approvedBy = $by", {
      ...{ grantId, by: viewer.account },
    });
    await endCredentials(transaction, id, at);
  });

/**
 * Withdraws all grants of a role from an account on a day. Throws NOT_FOUND for an account without such a grant, and the
 * errors of `changeAccount`.
 */
export const withdrawGrants = (
  database: Store,
  viewer: Actor,
  name: string,
  { role, today }: { role: RoleName; today: string },
): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: `WITHDRAWN ${role}` }, async ({ transaction, account: { id } }) => {
    const withdrawn = await transaction.run(
      `MATCH (g:AccountGrant {accountId: $id, role: $role}) WHERE g.withdrawnBy IS NULL AND coalesce(g.until > $today, true)
       SET g.until = $today, g.withdrawnBy = $by RETURN g.id`,
      { id, role, today, by: viewer.account },
    );
    if (withdrawn.length === 0)
      throw new RepositoryError("NOT_FOUND", `The account "${name}" has no grant of the role ${role} to withdraw.`);
  });

/** Deactivates an account and ends its sessions, links and tokens. Throws the errors of `changeAccount`. */
export const revokeAccount = (database: Store, viewer: Actor, name: string): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: "REVOKED" }, async ({ transaction, account: { id }, at }) => {
    await transaction.run("MATCH (a:Account {id: $id}) SET a.isActive = false, a.revokedBy = $by, a.revokedAt = $at", {
      ...{ id, at, by: viewer.account },
    });
    await endCredentials(transaction, id, at);
  });

/** Account as it was before its change, and the transaction and instant of the change. */
interface Changing {
  transaction: Transaction;
  account: Account;
  at: string;
}

/**
 * Locks an account, changes it and records that in the same transaction, and returns it changed. Throws FORBIDDEN for a viewer who does
 * not manage accounts and for the own account, NOT_FOUND without an account of this name.
 */
async function changeAccount(
  database: Store,
  viewer: Actor,
  { name, detail }: { name: string; detail: string },
  change: (changing: Changing) => Promise<void>,
): Promise<Account> {
  requireManager(viewer);
  refuseOwn(viewer, name);
  const at = new Date().toISOString();
  return database.write(async transaction => {
    await change({ transaction, account: await lockAccount(transaction, name, at), at });
    await recordAccount(transaction, viewer, { subject: name, detail });
    return lockAccount(transaction, name, at);
  });
}

interface Granting {
  accountId: string;
  grants: readonly Grant[];
  at: string;
}

async function writeGrants(transaction: Transaction, viewer: Actor, { accountId, grants, at }: Granting) {
  const rows = grants.map(({ role, opds, kinds, documents, from, until }) => ({
    ...{ id: randomUUID(), accountId, role, opds, kinds, documents, from, until },
    ...{ grantedBy: viewer.account, grantedAt: at, isPending: needsApproval(role, viewer) },
  }));
  await transaction.run("UNWIND $rows AS row CREATE (g:AccountGrant) SET g = row", { rows });
}

const endCredentials = (transaction: Transaction, id: string, at: string) =>
  transaction.run("MATCH (c:Credential {accountId: $id}) WHERE c.endedAt IS NULL SET c.endedAt = $at", { id, at });
