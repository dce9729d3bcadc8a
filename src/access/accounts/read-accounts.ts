import type { Database, Row, Transaction } from "../../database/database.js";
import type { Account } from "./account.js";
import { unknownAccount } from "./account-refusals.js";

/** Cypher for the account in `a` as a map with its grants, oldest first. */
export const accountMap = `a {.*, grants: COLLECT {
  MATCH (g:AccountGrant {accountId: a.id}) RETURN g {.*} AS granted ORDER BY g.grantedAt, g.id } } AS account`;

/** Returns all accounts by name, for the access review. */
export async function readAccounts(database: Pick<Database, "read">): Promise<Account[]> {
  const rows = await database.read(`MATCH (a:Account) RETURN ${accountMap} ORDER BY a.name`);
  return rows.map(toAccount);
}

/** Returns true if an account exists, active or not. */
export async function isAnyAccount(database: Pick<Database, "read">): Promise<boolean> {
  const [row] = await database.read("RETURN EXISTS { MATCH (:Account) } AS exists");
  return row!.exists;
}

/** Returns the active account with a subject of the identity provider; undefined without one. */
export async function accountOfSubject(
  database: Pick<Database, "read">,
  subject: string,
): Promise<Account | undefined> {
  const rows = await database.read(`MATCH (a:Account {subject: $subject}) WHERE a.isActive RETURN ${accountMap}`, {
    subject,
  });
  return rows.map(toAccount)[0];
}

/** Returns the accounts with some names, active or not, by name. An unknown name has none. */
export async function accountsNamed(
  database: Pick<Database, "read">,
  names: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  const rows = await database.read(`MATCH (a:Account) WHERE a.name IN $names RETURN ${accountMap}`, { names });
  return new Map(rows.map(toAccount).map(account => [account.name, account]));
}

/** Throws NOT_FOUND for the name of no account, active or not. */
export async function requireAccount(database: Pick<Database, "read">, name: string): Promise<void> {
  const rows = await database.read("MATCH (a:Account {name: $name}) RETURN a.id AS id", { name });
  if (rows.length === 0) throw unknownAccount(name);
}

/** Locks an account for a change and returns it. Throws NOT_FOUND. */
export async function lockAccount(transaction: Transaction, name: string, at: string): Promise<Account> {
  const rows = await transaction.run(
    `MATCH (a:Account {name: $name}) SET a.changedAt = $at WITH a RETURN ${accountMap}`,
    { name, at },
  );
  if (rows.length === 0) throw unknownAccount(name);
  return toAccount(rows[0]!);
}

const toAccount = ({ account }: Row): Account => account;
