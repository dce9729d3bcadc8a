import type { RoleName } from "./roles.js";

/** Right of an account: a role, and what it is limited to. */
export interface Grant {
  readonly role: RoleName;
  /** Ids of the OPDs whose elements it concerns, units included. Only for EDITOR. */
  readonly opds?: readonly string[];
  /** Names of the kinds it concerns. Only for VERIFIER. */
  readonly kinds?: readonly string[];
  /** Names of the trusted documents it may ask, such as `Q01`. Only for CLIENT. */
  readonly documents?: readonly string[];
  /** First day in force, `2026-11-28`. Default: unlimited. */
  readonly from?: string;
  /** First day on which it is no longer in force. Default: unlimited. */
  readonly until?: string;
}

/** Returns true if a grant gives no right on a day, nor later. */
export const hasEnded = ({ until }: Grant, day: string): boolean => until !== undefined && until <= day;

/** Returns true if a day is within those of a grant. */
export const isInForce = ({ from, until }: Grant, day: string): boolean =>
  (!from || from <= day) && (!until || day < until);
