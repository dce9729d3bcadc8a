/**
 * Element as returned by a statement: the selected fields, the day, and the architecture if it is the to-be one. Id and
 * code are present if selected fields depend on them.
 */
export type ElementRow = { kind: string; id: string; code: string } & Reading & Record<string, unknown>;

/** Day of an element, and its architecture if it is the to-be one. */
export interface Reading {
  asOf: string;
  seenIn?: "TO_BE";
}
