import { useState } from "preact/hooks";
import type { Secret } from "./use-change";

/** Secret that was issued, and the name of what it is for. */
export interface Issued {
  name: string;
  secret: Secret;
}

/** Outcome of the changes of a list. */
interface Outcome {
  /** Secret that is shown until somebody hides it: no other change may take it away unread. */
  issued?: Issued;
  hide(): void;
  /** Says what was done last; empty before. */
  done: string;
  say(words: string): void;
  /** Notes that a change of something is written. `words`: default, that it is saved. */
  note(name: string, secret?: Secret, words?: string): void;
}

/** Returns the outcome of the changes of a list. `renew` reads the list again after each. */
export function useOutcome(renew: () => unknown): Outcome {
  const [issued, setIssued] = useState<Issued>();
  const [done, setDone] = useState("");
  const note: Outcome["note"] = (name, secret, words = "Tersimpan") => {
    if (secret) setIssued({ name, secret });
    setDone(`${words}: ${name}.`);
    renew();
  };
  return { issued, hide: () => setIssued(undefined), done, say: setDone, note };
}
