import type { Account } from "../../access/accounts/account.js";
import { readAccounts } from "../../access/accounts/read-accounts.js";
import { hasEnded } from "../../access/grant.js";
import type { Viewer } from "../../access/viewer.js";
import { readingIn, type Transaction } from "../../database/database.js";
import type { Draft, ElementState } from "./plan/draft.js";

/**
 * Adds to the warning about the editors of merged and split Opds the accounts whose grants name one of them and have not
 * ended on that day: those that lose rights, and those that gain some. Only for viewers who read accounts.
 */
export async function tellEditors(transaction: Transaction, viewer: Viewer, { successions }: Draft): Promise<void> {
  if (successions.length === 0 || viewer.accounts === "NOTHING") return;
  const accounts = await readAccounts(readingIn(transaction));
  for (const { olds, heirs, day, editors } of successions)
    editors.extensions = { losing: editorsOf(accounts, olds, day), gaining: editorsOf(accounts, heirs, day) };
}

function editorsOf(accounts: readonly Account[], opds: readonly ElementState[], day: string): string[] {
  const ids = opds.map(({ id }) => id);
  const isFor = ({ isActive, grants }: Account) =>
    isActive && grants.some(grant => !hasEnded(grant, day) && grant.opds?.some(id => ids.includes(id)));
  return accounts.filter(isFor).map(({ name }) => name);
}
