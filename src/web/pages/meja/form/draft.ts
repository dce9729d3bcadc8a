/** New relation in a draft: its target and the texts of its own properties. */
export interface DraftRelation {
  to: string;
  name: string;
  values: Record<string, string>;
}

/** Changes of a person that are not saved yet. A value of several lines has one a line; an empty text removes it. */
export interface Draft {
  /** Revision that the changes are based on; 0 for a new element. */
  rev: number;
  values: Record<string, string>;
  /** New relations by field. */
  added: Record<string, DraftRelation[]>;
  /** Ids of relations to end, by field. */
  removed: Record<string, string[]>;
  /** Reason of the changes; empty for none. */
  note: string;
  /** Documents on which the changes are based. */
  cites: { ref: string; name: string }[];
}

/** Returns a draft without changes. */
export const emptyDraft = (rev: number): Draft => ({ rev, values: {}, added: {}, removed: {}, note: "", cites: [] });

/** Returns true if a draft changes nothing. A reason or a cited document alone is no change. */
export const isEmpty = ({ values, added, removed }: Draft): boolean =>
  Object.keys(values).length === 0 &&
  [added, removed].every(part => Object.values<unknown[]>(part).every(({ length }) => length === 0));

/** Returns a recorded value as the text of its field. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join("\n") : String(value);
}
