import { useEffect, useState } from "preact/hooks";
import { type Draft, emptyDraft, storeDraft, storedDraft } from "./draft";

/** Draft of a merger or split, and how it changes. */
export interface DraftHeld {
  draft: Draft;
  /** True if the draft comes from an earlier visit. */
  isRestored: boolean;
  /** Changes parts of the draft: to these, or to what they become from the present ones. */
  change(changes: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void;
  discard(): void;
}

/** Returns the draft; it survives a reload of this browser. Only for a form that is shown once the texts of the browser are those of the account. */
export function useDraft(): DraftHeld {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const stored = storedDraft();
    if (!stored) return;
    setDraft({ ...emptyDraft, ...stored });
    setRestored(true);
  }, []);
  const change: DraftHeld["change"] = changes =>
    setDraft(before => {
      const next = { ...before, ...(typeof changes === "function" ? changes(before) : changes) };
      storeDraft(next);
      return next;
    });
  const discard = () => {
    setRestored(false);
    change(emptyDraft);
  };
  return { draft, isRestored, change, discard };
}
