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

/** What all operations have in common. */
export interface Located {
  path: Path;
  /** Where the element that it is about is named, by its id or clientRef, if elsewhere. */
  namedAt?: Path;
}

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
