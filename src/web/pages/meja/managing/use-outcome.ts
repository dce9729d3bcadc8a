import { useState } from "preact/hooks";
import type { Secret } from "./use-change";

/** Secret that was issued, and the name of what it is for. */
export interface Issued {
  name: string;
  secret: Secret;
}

/** Outcome of the changes of a list. */
interface Outcome {
  /** Secrets, newest first, each shown until somebody hides it: no other change may take it away unread. */
  issued: readonly Issued[];
  hide(one: Issued): void;
  /** Says what was done last; empty before. */
  done: string;
  say(words: string): void;
  /** Notes that a change of something is written. `words`: default, that it is saved. */
  note(name: string, secret?: Secret, words?: string): void;
}

/** True for a sign-in link. */
export const isLink = ({ secret: { text } }: Issued): boolean => text.includes("/sign-in?token=");

/** Returns secrets with a new one. An account has one link: the one before signs nobody in any more. */
function withIssued(before: readonly Issued[], one: Issued): Issued[] {
  const isReplaced = (each: Issued) => isLink(one) && isLink(each) && each.name === one.name;
  return [one, ...before.filter(each => !isReplaced(each))];
}

/** Returns the outcome of the changes of a list. `renew` reads the list again after each. */
export function useOutcome(renew: () => unknown): Outcome {
  const [issued, setIssued] = useState<readonly Issued[]>([]);
  const [done, setDone] = useState("");
  const note: Outcome["note"] = (name, secret, words = "Tersimpan") => {
    if (secret) setIssued(before => withIssued(before, { name, secret }));
    setDone(`${words}: ${name}.`);
    renew();
  };
  const hide: Outcome["hide"] = one => setIssued(before => before.filter(each => each !== one));
  return { issued, hide, done, say: setDone, note };
}
