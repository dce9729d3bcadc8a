import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../database/database.js";
import type { Grant } from "../grant.js";
import type { RoleName } from "../roles.js";
import type { Account } from "./account.js";
import { refusalOfRace, refusalOfTaken } from "./account-refusals.js";
import { checkName, checkSubject, requireManager } from "./account-rules.js";
import { checkGrants } from "./grant-rules.js";
import { lockAccount } from "./read-accounts.js";
import { type Actor, recordAccount } from "./record-account.js";
import { writeGrants } from "./write-grants.js";

/** New account: name of the office, subject at the identity provider if any, and its first grants. */
export interface NewAccount {
  name: string;
  subject?: string;
  grants: readonly Grant[];
  /** Day in the province, `2026-11-24`. */
  today: string;
}

/** Throws FORBIDDEN for a viewer who adds no accounts, BAD_USER_INPUT for a name, subject or grants that are invalid. */
export function checkNewAccount(viewer: Actor, { name, subject, grants, today }: NewAccount): void {
  requireManager(viewer);
  checkName(name);
  if (subject !== undefined) checkSubject(subject);
  checkGrants(grants, today);
}

/** Creates an account. Throws like `checkNewAccount`, and BAD_USER_INPUT for a name or subject that another account has. */
export async function addAccount(
  database: Pick<Database, "write">,
  viewer: Actor,
  account: NewAccount,
): Promise<Account> {
  checkNewAccount(viewer, account);
  const { name, subject = null, grants } = account;
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
