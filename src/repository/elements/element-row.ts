/**
 * An element as a statement returns it: what was selected, the day that it was read for, and whether in the to-be. Id and
 * code are there where something selected is worked out from them.
 */
export type ElementRow = { kind: string; id: string; code: string } & Reading & Record<string, unknown>;

/** What an element was read for: the day, and the architecture where it is the to-be one. */
export interface Reading {
  asOf: string;
  seenIn?: "TO_BE";
}
