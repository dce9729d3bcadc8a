import type { Database, Transaction } from "../../database/database.js";
import type { Account } from "./account.js";
import { refuseOwn, requireManager } from "./account-rules.js";
import { lockAccount } from "./read-accounts.js";
import { type Actor, recordAccount } from "./record-account.js";

type Store = Pick<Database, "write">;

/** Account as it was before its change, and the transaction and instant of the change. */
interface Changing {
  transaction: Transaction;
  account: Account;
  at: string;
}

/** Account to change, and the detail of the event, such as `GRANTED EDITOR`, which may depend on the account before. */
interface Named {
  name: string;
  detail: string | ((account: Account) => string);
}

/**
 * Locks an account, works on it and records that in the same transaction. Returns the result of the work. Throws
 * FORBIDDEN for a viewer who does not manage accounts and for the own account, NOT_FOUND without an account of this name.
 */
export async function workOnAccount<T>(
  database: Store,
  viewer: Actor,
  { name, detail }: Named,
  work: (changing: Changing) => Promise<T>,
): Promise<T> {
  requireManager(viewer);
  refuseOwn(viewer, name);
  const at = new Date().toISOString();
  return database.write(async transaction => {
    const account = await lockAccount(transaction, name, at);
    const result = await work({ transaction, account, at });
    const done = typeof detail === "string" ? detail : detail(account);
    await recordAccount(transaction, viewer, { subject: name, detail: done });
    return result;
  });
}

/** Changes an account, and returns it changed. Throws the errors of `workOnAccount`. */
export const changeAccount = (
  database: Store,
  viewer: Actor,
  named: Named,
  change: (changing: Changing) => Promise<void>,
): Promise<Account> =>
  workOnAccount(database, viewer, named, async changing => {
    await change(changing);
    return lockAccount(changing.transaction, named.name, changing.at);
  });
