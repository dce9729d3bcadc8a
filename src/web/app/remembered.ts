import { lasting, ofTab } from "../ui/storage";

/** Store of answers for times without a network, as the service worker names it. */
const answers = "jawaban";

/** Removes the answers that this browser keeps for times without a network. */
async function forgetAnswers(): Promise<void> {
  // Browsers offer no stores to pages without TLS.
  if (typeof caches !== "undefined") await caches.delete(answers);
}

/** Removes the answers to an account whose session has ended. Forms half filled stay until somebody else signs in. */
export function endSession(): void {
  ofTab.clear();
  void forgetAnswers();
}

/** Removes all that this browser keeps, also without TLS, where browsers ignore Clear-Site-Data. */
export function forgetAll(): void {
  lasting.clear();
  endSession();
}

/** Names of the accounts whose answers, and whose forms half filled, this browser has. */
const [ofAnswers, ofForms] = ["jawaban-milik", "isian-milik"] as const;

/** Returns true if the answers in this browser are those of an account. */
export const belongsTo = (account: string): boolean => lasting.read(ofAnswers) === account;

/**
 * Notes whose browser this is. Answers of another account are removed; forms half filled only when somebody else signs
 * in, so that they survive a session that has ended.
 */
export async function belongTo({ account, isSignedIn }: { account: string; isSignedIn: boolean }): Promise<void> {
  const writer = lasting.read(ofForms);
  if (!belongsTo(account)) await forgetAnswers();
  if (isSignedIn && writer !== account) {
    if (writer !== undefined) lasting.clear();
    lasting.write(ofForms, account);
  }
  lasting.write(ofAnswers, account);
}
