/** Store of answers for times without a network, as the service worker names it. */
const answers = "jawaban";

/** Removes the answers that this browser keeps for times without a network. */
export async function forgetAnswers(): Promise<void> {
  // Browsers offer no stores to pages without TLS.
  if (typeof caches !== "undefined") await caches.delete(answers);
}

/** Places of the names of those whose answers, and whose forms half filled, this browser has. */
const [ofAnswers, ofForms] = ["jawaban-milik", "isian-milik"];

/**
 * Notes whose browser this is. Answers of another account are removed; forms half filled only when somebody else signs
 * in, so that they survive a session that has ended.
 */
export async function belongTo({ account, isSignedIn }: { account: string; isSignedIn: boolean }): Promise<void> {
  const [before, writer] = [ofAnswers, ofForms].map(place => localStorage.getItem(place!));
  if (before !== account) await forgetAnswers();
  if (isSignedIn && writer !== account) {
    if (writer !== null) localStorage.clear();
    localStorage.setItem(ofForms!, account);
  }
  localStorage.setItem(ofAnswers!, account);
}
