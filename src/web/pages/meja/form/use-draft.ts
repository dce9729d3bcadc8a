import { type StoredDraft, useStoredDraft } from "../use-stored-draft";
import { type Draft, emptyDraft, isEmpty } from "./draft";

/** Draft of an element, and how it changes. */
export type DraftHeld = StoredDraft<Draft>;

/** Returns the draft of an element or kind. */
export const useDraft = (name: string, rev: number, isOwn: boolean): DraftHeld =>
  useStoredDraft({ name, empty: emptyDraft(rev), isEmpty, isOwn });
