import { useEffect, useState } from "preact/hooks";
import { type Draft, emptyDraft, storeDraft, storedDraft } from "./draft";

/** Draft of a form, and how it changes. */
export interface DraftHeld {
  draft: Draft;
  /** True if the draft comes from an earlier visit. */
  isRestored: boolean;
  change(changes: Partial<Draft>): void;
  discard(rev: number): void;
  /** Takes the draft out of the browser's storage, as its changes are saved; the form keeps it until `discard`. */
  forget(): void;
}

/**
 * Returns the draft of an element or kind; it survives a reload of this browser. It is read once `isOwn` is true, before
 * which nothing may be changed.
 */
export function useDraft(name: string, rev: number, isOwn: boolean): DraftHeld {
  const [draft, setDraft] = useState<Draft>(emptyDraft(rev));
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const stored = isOwn ? storedDraft(name) : undefined;
    if (!stored) return;
    setDraft({ ...emptyDraft(rev), ...stored });
    setRestored(true);
  }, [name, isOwn]);
  const hold = (next: Draft) => {
    setDraft(next);
    storeDraft(name, next);
  };
  const discard = (atRev: number) => {
    setRestored(false);
    hold(emptyDraft(atRev));
  };
  const forget = () => storeDraft(name, emptyDraft(rev));
  return { draft, isRestored, change: changes => hold({ ...draft, ...changes }), discard, forget };
}
