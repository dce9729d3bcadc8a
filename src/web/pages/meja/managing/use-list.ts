import { createContext } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askServer } from "../../../app/ask";
import type { TrustedDocument } from "../../../app/page";

/** List that a manager changes, and how it follows a change. */
interface ListHeld<Answer> {
  found: Answer;
  /** True once scripts run: only then can something be changed. */
  isReady: boolean;
  /** True if the list could not be read again after the last change. */
  isOld: boolean;
  /** Reads the list again. Returns false if it could not be read. */
  renew(): Promise<boolean>;
}

/** Reads the list of a view again, for a change of which nobody knows whether it is written. Default: there is no list. */
export const Renewal = createContext<() => unknown>(() => undefined);

/** Returns a list as the server answered it, and anew after each change. */
export function useList<Answer>(
  first: Answer,
  document: TrustedDocument,
  variables: Record<string, unknown>,
): ListHeld<Answer> {
  const [isReady, setReady] = useState(false);
  const [held, setHeld] = useState({ first, found: first, isOld: false });
  useEffect(() => setReady(true), []);
  const renew = async () => {
    const { data } = await askServer(document, variables);
    setHeld(before => (data ? { first, found: data, isOld: false } : { ...before, isOld: true }));
    return data !== undefined;
  };
  // A link to another part of the list has its own answer.
  const { found, isOld } = held.first === first ? held : { found: first, isOld: false };
  return { found, isOld, isReady, renew };
}
