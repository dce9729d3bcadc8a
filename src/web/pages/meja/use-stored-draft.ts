import { useEffect, useState } from "preact/hooks";
import { lasting } from "../../ui/storage";

/** Draft of a form, and how it changes. */
export interface StoredDraft<Draft> {
  draft: Draft;
  /** True if the draft comes from an earlier visit. */
  isRestored: boolean;
  /** Changes parts of the draft: to these, or to what they become from the present ones. */
  change(changes: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void;
  /** Begins anew with another draft. */
  discard(next: Draft): void;
  /** Takes the draft out of the browser's storage, as its changes are saved; the form keeps it until `discard`. */
  forget(): void;
}

interface DraftKind<Draft> {
  /** Name of the draft among those of the desk. */
  name: string;
  empty: Draft;
  /** Returns true for a draft that need not survive a reload. */
  isEmpty(draft: Draft): boolean;
  /** True once the texts of the browser are those of the account: before, none is read, and nothing may be changed. */
  isOwn: boolean;
}

/** Returns the draft of a form; it survives a reload of this browser. */
export function useStoredDraft<Draft extends object>(kind: DraftKind<Draft>): StoredDraft<Draft> {
  const { empty, isEmpty, isOwn } = kind;
  const key = `meja:${kind.name}`;
  const [draft, setDraft] = useState(empty);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const stored: Draft | undefined = isOwn ? lasting.readJson(key) : undefined;
    if (!stored) return;
    setDraft({ ...empty, ...stored });
    setRestored(true);
  }, [key, isOwn]);
  const forget = () => lasting.write(key, undefined);
  const hold = (next: Draft) => {
    if (isEmpty(next)) forget();
    else lasting.write(key, JSON.stringify(next));
    return next;
  };
  const change: StoredDraft<Draft>["change"] = changes =>
    setDraft(before => hold({ ...before, ...(typeof changes === "function" ? changes(before) : changes) }));
  const discard = (next: Draft) => {
    setRestored(false);
    setDraft(hold(next));
  };
  return { draft, isRestored, change, discard, forget };
}
