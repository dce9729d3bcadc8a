import { LRUCache } from "lru-cache";
import type { Database } from "../../database/database.js";
import type { Account } from "./account.js";
import { accountOfCredential } from "./credentials.js";
import { accountOfSubject, isAnyAccount } from "./read-accounts.js";

/** Milliseconds after which a change of an account holds for every request. */
const staleAfterMs = 2_000;
const mostAccounts = 5_000;

interface AccountCacheParts {
  database: Pick<Database, "read" | "write">;
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
  /** Receives the error of a day of last use that could not be stored. */
  onFault(error: unknown): void;
}

/** Accounts of recent requests, read again after two seconds. Notes the day on which an account was last used. */
export class AccountCache {
  private readonly accounts = new LRUCache<string, { account: Account | undefined }>({
    ...{ max: mostAccounts, ttl: staleAfterMs },
    fetchMethod: async key => ({ account: await this.read(key) }),
  });
  private readonly isConfigured = new LRUCache<"configured", { isAny: boolean }>({
    ...{ max: 1, ttl: staleAfterMs },
    fetchMethod: async () => ({ isAny: await isAnyAccount(this.parts.database) }),
  });

  private hasSeenAny = false;

  constructor(private readonly parts: AccountCacheParts) {}

  /** Returns the active account of a credential that has not ended. */
  ofCredential(id: string): Promise<Account | undefined> {
    return this.find(`credential ${id}`);
  }

  /** Returns the active account with a subject. */
  ofSubject(subject: string): Promise<Account | undefined> {
    return this.find(`subject ${subject}`);
  }

  /**
   * Returns true if an account exists, or did since the start: an emptied store must not give everybody the rights of
   * the local viewer. `database`: one with other limits, read now; default: that of requests, read every two seconds.
   */
  async isAny(database?: Pick<Database, "read">): Promise<boolean> {
    this.hasSeenAny ||= database
      ? await isAnyAccount(database)
      : (await this.isConfigured.forceFetch("configured")).isAny;
    return this.hasSeenAny;
  }

  private async find(key: string): Promise<Account | undefined> {
    const { account } = await this.accounts.forceFetch(key);
    if (account) this.noteUse(account);
    return account;
  }

  private read(key: string): Promise<Account | undefined> {
    const [by, value] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
    const { database } = this.parts;
    return by === "subject" ? accountOfSubject(database, value) : accountOfCredential(database, value);
  }

  /** One write per account and day: each write empties the response cache. */
  private noteUse(account: { id: string; lastUsed?: string }): void {
    const day = this.parts.today();
    if (account.lastUsed === day) return;
    account.lastUsed = day;
    this.parts.database
      .write(transaction =>
        transaction.run("MATCH (a:Account {id: $id}) SET a.lastUsed = $day", { id: account.id, day }),
      )
      .catch(this.parts.onFault);
  }
}
