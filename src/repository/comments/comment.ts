import type { Problem } from "../changes/operation.js";

/** Comment on an element. It is no element, and only the field `comments` reads it. */
export interface Comment {
  id: string;
  elementId: string;
  /** ISO time of writing. */
  at: string;
  /** Account of the author: the name of an office. */
  account: string;
  text: string;
  resolvedBy?: string;
  /** ISO time. */
  resolvedAt?: string;
}

/** Result of a change of a comment; null if it was deleted or the change was refused. */
export interface Commented {
  comment: Comment | null;
  problems: Problem[];
}
