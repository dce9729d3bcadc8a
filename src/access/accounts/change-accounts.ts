import type { Database } from "../../database/database.js";
import { type Grant, hasEnded } from "../grant.js";
import type { RoleName } from "../roles.js";
import { type Account, isAwaiting } from "./account.js";
import { refusalOfGiver, refusalOfRevoked, unknownGrant } from "./account-refusals.js";
import { isPrivileged, needsApproval } from "./account-rules.js";
import { changeAccount } from "./change-account.js";
import { endCredentials } from "./credentials.js";
import { checkGrant, checkNumber } from "./grant-rules.js";
import type { Actor } from "./record-account.js";
import { writeGrants } from "./write-grants.js";

type Store = Pick<Database, "write">;

/** Account to change by its name, and the day in the province, `2026-11-24`. */
interface NamedToday {
  name: string;
  today: string;
}

/**
 * Adds a grant to an account; one that needs a second ADMIN is pending. Once such a grant is in force, all sessions,
 * links and tokens from before end, because the ADMIN who issued them could use them. Throws BAD_USER_INPUT, and the
 * errors of `changeAccount`.
 */
export const addGrant = (database: Store, viewer: Actor, { name, today }: NamedToday, grant: Grant): Promise<Account> =>
  changeAccount(database, viewer, { name, detail: `GRANTED ${grant.role}` }, async ({ transaction, account, at }) => {
    const { id, isActive, grants } = account;
    checkGrant(grant, { path: ["grant"], today });
    if (!isActive) throw refusalOfRevoked(name);
    checkNumber(grants.filter(each => !hasEnded(each, today)).length + 1, ["grant"]);
    await writeGrants(transaction, viewer, { accountId: id, grants: [grant], at });
    if (isPrivileged(grant.role) && !needsApproval(grant.role, viewer)) await endCredentials(transaction, { id, at });
  });

/** Returns the detail of an event about a grant, such as `APPROVED ARCHITECT` and the id of the grant. */
const detailOf = (action: "APPROVED" | "WITHDRAWN", grantId: string) => (account: Account) =>
  `${action} ${account.grants.find(({ id }) => id === grantId)!.role} ${grantId}`;

/**
 * Approves a pending grant as the second ADMIN. Throws FORBIDDEN for the ADMIN who gave it, BAD_USER_INPUT for a revoked
 * account, NOT_FOUND if no grant with this id is pending and has not ended, and the errors of `changeAccount`.
 */
export const approveGrant = (
  database: Store,
  viewer: Actor,
  { name, today }: NamedToday,
  grantId: string,
): Promise<Account> =>
  changeAccount(
    database,
    viewer,
    { name, detail: detailOf("APPROVED", grantId) },
    async ({ transaction, account, at }) => {
      if (!account.isActive) throw refusalOfRevoked(name);
      const grant = account.grants.find(each => each.id === grantId && isAwaiting(each, today));
      if (!grant)
        throw unknownGrant(
          `No grant ${grantId} of "${name}" is pending.`,
          "Peran ini tidak menunggu persetujuan lagi.",
        );
      if (grant.grantedBy === viewer.account) throw refusalOfGiver(grant);
      await transaction.run("MATCH (g:AccountGrant {id: $grantId}) SET g.isPending = false, g.approvedBy = $by", {
        ...{ grantId, by: viewer.account },
      });
      await endCredentials(transaction, { id: account.id, at });
    },
  );

/** Grants to withdraw: all of a role, or the one with an id. */
type Withdrawn = { role: RoleName } | { id: string };

/**
 * Withdraws grants from an account. Throws NOT_FOUND for an account without such a grant, and the errors of
 * `changeAccount`.
 */
export const withdrawGrants = (
  database: Store,
  viewer: Actor,
  { name, today }: NamedToday,
  which: Withdrawn,
): Promise<Account> => {
  const [part, value] = "role" in which ? ["role", which.role] : ["id", which.id];
  const detail = part === "role" ? `WITHDRAWN ${value}` : detailOf("WITHDRAWN", value);
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
