import type { Row } from "../../database/database.js";

/** Path in the client's input: `["operations", 3, "create", "service", "name"]`. */
export type Path = (string | number)[];

/** New relation. `to` is an id, a ref or a clientRef of the same request; all other entries are properties. */
export interface RelationDraft extends Row {
  to: string;
}

/** Changes to the relations of one forward field. `remove` has ids of relations. */
export interface RelationChanges {
  add?: RelationDraft[];
  remove?: string[];
  /** Ends the relations in force today, without replacement. */
  clear?: boolean;
}

/** Relation changes by forward field, such as `{ ownedBy: { add: [{ to: "opd:DKP" }] } }`. */
export type RelationChangesByField = Record<string, RelationChanges>;

/** Common part of all operations. */
export interface Located {
  path: Path;
  /** Path of the id or clientRef of the element, if it differs from `path`. */
  namedAt?: Path;
}

/** Reason why a write is refused (ERROR), or a point to check (WARNING). `message` is in Indonesian, for people. */
export interface Problem {
  severity: "ERROR" | "WARNING";
  /** Stable code of the rule, such as CODE_TAKEN or END_OF_WRONG_KIND. */
  rule: string;
  path: Path;
  message: string;
  /**
   * Details for programs: `unknown` and `suggestions` of NOT_FOUND and TARGET_NOT_FOUND, `current` of
   * REVISION_CONFLICT, `total` and `relations` of STILL_RELATED, the counts and accounts of a succession of Opds.
   */
  extensions?: Row;
}

/** Returns true if one of the problems is an ERROR, so that nothing is written. */
export const isRefused = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === "ERROR");

/** Returns true if one of the problems is that the rights of the viewer do not suffice. */
export const isForbidden = (problems: readonly Problem[]): boolean => problems.some(({ rule }) => rule === "FORBIDDEN");

/** Returns a problem with its path as texts, as answers have it. */
export const presentProblem = ({ path, ...problem }: Problem) => ({ ...problem, path: path.map(String) });
