import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../database/database.js";
import type { Grant } from "../grant.js";
import type { RoleName } from "../roles.js";
import type { Account } from "./account.js";
import { refusalOfGiver, refusalOfRace, refusalOfRevoked, refusalOfTaken, unknownGrant } from "./account-refusals.js";
import { checkGrant, checkName, isPrivileged, needsApproval, requireManager } from "./account-rules.js";
import { changeAccount } from "./change-account.js";
import { endCredentials } from "./credentials.js";
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
  for (const [place, grant] of grants.entries()) checkGrant(grant, ["grants", String(place)]);
  const at = new Date().toISOString();
  const node = { id: randomUUID(), name, subject, isActive: true, createdBy: viewer.account, createdAt: at };
  const created = database.write(async transaction => {
    await refuseTaken(transaction, account);
    await transaction.run("CREATE (a:Account) SET a = $node", { node });
    await writeGrants(transaction, viewer, { accountId: node.id, grants, at });
    await recordAccount(transaction, viewer, { subject: name, detail: ["ADDED", ...rolesIn(grants)].join(" ") });
    return lockAccount(transaction, name, at);
  });
  return created.catch(error => Promise.reject(refusalOfRace(error, account)));
}

const rolesIn = (grants: readonly Grant[]): RoleName[] => grants.map(({ role }) => role);

async function refuseTaken(transaction: Transaction, account: NewAccount): Promise<void> {
  const { name, subject = null } = account;
  const taken = await transaction.run(
    "MATCH (a:Account) WHERE a.name = $name OR a.subject = $subject RETURN a.name = $name AS isName",
    { name, subject },
  );
  if (taken.length > 0) throw refusalOfTaken(account, taken.some(({ isName }) => isName) ? "name" : "subject");
}

/**
 * Adds a grant to an account; one that needs a second ADMIN is pending. Once such a grant is in force, all sessions,
 * links and tokens from before end, because the ADMIN who issued them could use them. Throws BAD_USER_INPUT, and the
 * errors of `changeAccount`.
 */
export const addGrant = (database: Store, viewer: Actor, name: string, grant: Grant): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: `GRANTED ${grant.role}` }, async ({ transaction, account, at }) => {
    const { id, isActive } = account;
    checkGrant(grant);
    if (!isActive) throw refusalOfRevoked(name);
    await writeGrants(transaction, viewer, { accountId: id, grants: [grant], at });
    if (isPrivileged(grant.role) && !needsApproval(grant.role, viewer)) await endCredentials(transaction, { id, at });
  });

/**
 * Approves a pending grant as the second ADMIN. Throws FORBIDDEN for the ADMIN who gave it, NOT_FOUND if no grant with
 * this id is pending, and the errors of `changeAccount`.
 */
export const approveGrant = (database: Store, viewer: Actor, name: string, grantId: string): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: `APPROVED ${grantId}` }, async ({ transaction, account, at }) => {
    const { id, grants } = account;
    const grant = grants.find(each => each.id === grantId && each.isPending && !each.withdrawnBy);
    if (!grant)
      throw unknownGrant(`No grant ${grantId} of "${name}" is pending.`, "Peran ini tidak menunggu persetujuan lagi.");
    if (grant.grantedBy === viewer.account) throw refusalOfGiver(grant);
    await transaction.run("MATCH (g:AccountGrant {id: $grantId}) SET g.isPending = false, g.approvedBy = $by", {
      ...{ grantId, by: viewer.account },
    });
    await endCredentials(transaction, { id, at });
  });

/** Grants to withdraw on a day: all of a role, or the one with an id. */
type Withdrawn = ({ role: RoleName } | { id: string }) & { today: string };

/**
 * Withdraws grants from an account. Throws NOT_FOUND for an account without such a grant, and the errors of
 * `changeAccount`.
 */
export const withdrawGrants = (
  database: Store,
  viewer: Actor,
  name: string,
  { today, ...which }: Withdrawn,
): Promise<Account> => {
  const [part, value] = "role" in which ? ["role", which.role] : ["id", which.id];
  const detail = `WITHDRAWN ${value}`;
  return changeAccount(database, viewer, { name, detail }, async ({ transaction, account: { id } }) => {
    const withdrawn = await transaction.run(
      `MATCH (g:AccountGrant {accountId: $id}) WHERE g.${part} = $value AND g.withdrawnBy IS NULL AND coalesce(g.until > $today, true)
       SET g.until = $today, g.withdrawnBy = $by RETURN g.id`,
      { id, value, today, by: viewer.account },
    );
    if (withdrawn.length > 0) return;
    const what = part === "role" ? `of the role ${value}` : value;
    throw unknownGrant(
      `The account "${name}" has no grant ${what} to withdraw.`,
      "Peran ini sudah dicabut atau berakhir.",
    );
  });
};

/** Deactivates an account and ends its sessions, links and tokens. Throws the errors of `changeAccount`. */
export const revokeAccount = (database: Store, viewer: Actor, name: string): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: "REVOKED" }, async ({ transaction, account: { id }, at }) => {
    await transaction.run("MATCH (a:Account {id: $id}) SET a.isActive = false, a.revokedBy = $by, a.revokedAt = $at", {
      ...{ id, at, by: viewer.account },
    });
    await endCredentials(transaction, { id, at });
  });

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
