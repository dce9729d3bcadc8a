import { useEffect, useState } from "preact/hooks";
import { emptySuccession, type SuccessionDraft, storedSuccession, storeSuccession } from "./succession-draft";

/** Draft of a merger or split, and how it changes. */
export interface SuccessionDraftHeld {
  draft: SuccessionDraft;
  /** True if the draft comes from an earlier visit. */
  isRestored: boolean;
  /** Changes parts of the draft: to these, or to what they become from the present ones. */
  change(changes: Partial<SuccessionDraft> | ((draft: SuccessionDraft) => Partial<SuccessionDraft>)): void;
  discard(): void;
}

/** Returns the draft; it survives a reload of this browser. Only for a form that is shown once the texts of the browser are those of the account. */
export function useSuccessionDraft(): SuccessionDraftHeld {
  const [draft, setDraft] = useState<SuccessionDraft>(emptySuccession);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const stored = storedSuccession();
    if (!stored) return;
    setDraft({ ...emptySuccession, ...stored });
    setRestored(true);
  }, []);
  const change: SuccessionDraftHeld["change"] = changes =>
    setDraft(before => {
      const next = { ...before, ...(typeof changes === "function" ? changes(before) : changes) };
      storeSuccession(next);
      return next;
    });
  const discard = () => {
    setRestored(false);
    change(emptySuccession);
  };
  return { draft, isRestored, change, discard };
}
