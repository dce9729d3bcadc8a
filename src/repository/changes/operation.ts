import type { Row } from "../../database/database.js";

/** Where in the client's input something stands: `["operations", 3, "create", "service", "name"]`. */
export type Path = (string | number)[];

/** A relation to be made: `to` is an id, a ref or a clientRef of the same call; the rest are relation properties. */
export interface RelationDraft extends Row {
  to: string;
}

/** Changes to the relations of one forward field; `remove` holds ids of relations. */
export interface RelationChanges {
  add?: RelationDraft[];
  remove?: string[];
  /** Relations in force end today, and nothing follows them. */
  clear?: boolean;
}

/** Relation changes by the name of the forward field, `{ ownedBy: { add: [{ to: "opd:DKP" }] } }`. */
export type RelationChangesByField = Record<string, RelationChanges>;

interface Located {
  path: Path;
  /** Where the element that it is about is named, by its id or clientRef, if elsewhere. */
  namedAt?: Path;
}

/** `orUpdate`: an element of the same identity is brought up to date instead; nothing moves where all is the same. */
export interface CreateOperation extends Located {
  action: "create";
  kind: string;
  clientRef?: string;
  properties: Row;
  relations: RelationChangesByField;
  orUpdate?: boolean;
}

/** A property set to null is removed. Without `expectedRev` (never from clients) the newest revision is changed. */
export interface UpdateOperation extends Located {
  action: "update";
  kind?: string;
  element: string;
  expectedRev?: number;
  properties: Row;
  relations: RelationChangesByField;
}

/** Refused with STILL_RELATED while others point at the element, unless `force`. */
export interface DeleteOperation extends Located {
  action: "delete";
  kind?: string;
  element: string;
  expectedRev?: number;
  force?: boolean;
}

/**
 * A relation that is there already, with the same own properties and dates, is not made again. `orUpdate`: nor is one
 * that only starts on the same day; its other properties are brought up to date.
 */
export interface RelateOperation extends Located {
  action: "relate";
  from: string;
  type: string;
  to: string;
  properties: Row;
  orUpdate?: boolean;
}

/** `until`: the relation ends on that day instead and stays in the past; only one that would start then or later goes. */
export interface UnrelateOperation extends Located {
  action: "unrelate";
  relation: string;
  until?: string;
}

/**
 * Makes one element of two of a kind: what `from` has goes over to `into`, which wins wherever both say something, and
 * `from` is deleted. Without `expectedRevs` (never from clients) the newest revisions are merged.
 */
export interface MergeOperation extends Located {
  action: "merge";
  from: string;
  into: string;
  expectedRevs?: { from: number; into: number };
}

export type Operation =
  | CreateOperation
  | UpdateOperation
  | DeleteOperation
  | RelateOperation
  | UnrelateOperation
  | MergeOperation;

/** What stands in the way of a write (ERROR) or should be looked at (WARNING). `message` is Indonesian, for people. */
export interface Problem {
  severity: "ERROR" | "WARNING";
  /** Stable code of the rule, such as CODE_TAKEN or END_OF_WRONG_KIND. */
  rule: string;
  path: Path;
  message: string;
}

/** Whether any of these problems keeps the whole from being written. */
export const isRefused = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === "ERROR");
