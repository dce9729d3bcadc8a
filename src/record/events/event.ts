import type { OriginOf } from "./origin.js";

/** Names of events of the record. Changes of elements have a record of their own. */
export const eventNames = [
  "SIGNED_IN",
  "SIGN_IN_FAILED",
  "SIGNED_OUT",
  "ACCOUNT_CHANGED",
  "ORIGINS_ERASED",
  "REFUSED",
  "READ_RESTRICTED",
  "EXPORTED_RESTRICTED",
  "RECORD_READ",
  "EVENTS_LOST",
] as const;

export type EventName = (typeof eventNames)[number];

/** Events of accounts, which the role ADMIN may read. */
export const accountEvents: readonly EventName[] = [
  "SIGNED_IN",
  "SIGN_IN_FAILED",
  "SIGNED_OUT",
  "ACCOUNT_CHANGED",
  "ORIGINS_ERASED",
];

/** Event to record. It names offices and elements; what tells about a person is in its origin. */
export interface NewEvent {
  event: EventName;
  /** Instant, `2026-11-29T01:02:03.000Z`; of several counted together, the first. */
  at: string;
  /** Name of the account, an office. */
  account: string;
  /** Names of its roles. */
  roles: readonly string[];
  /** Id of the request, as in the log. */
  requestId?: string;
  /** Object of the event: the address of a read without free text, the code of a refusal, the name of a changed account. */
  subject?: string;
  /** Action on an account, such as `GRANTED EDITOR`. */
  detail?: string;
  /** Refs of the first RESTRICTED elements of a read. */
  refs?: readonly string[];
  /** Number of refusals, of RESTRICTED elements, or of lost events. Default: 1. */
  count?: number;
  /** Origin of the request. Default: this machine. */
  origin?: OriginOf;
}

/** Chain of the changes of accounts, to which every process appends in the transaction of the change. */
export const chainOfAccounts = "accounts";
