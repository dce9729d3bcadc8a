import { randomUUID } from "node:crypto";
import type { Transaction } from "../../database/database.js";
import { appendEvents } from "../../record/events/append-events.js";
import { chainOfAccounts, type NewEvent } from "../../record/events/event.js";
import { newOrigin, type OriginOf } from "../../record/events/origin.js";
import { rolesOf, type Viewer } from "../viewer.js";

/** Viewer who changes accounts, and the request. */
export interface Actor extends Viewer {
  requestId?: string;
  /** Default: this machine. */
  origin?: OriginOf;
}

/** Event of an account: its name, and what was done, such as `GRANTED EDITOR`. */
type AccountEvent = Pick<NewEvent, "subject" | "detail"> & { event?: NewEvent["event"]; count?: number };

/** Records the change of an account in its own transaction, so that none is lost. */
export async function recordAccount(
  transaction: Transaction,
  { account, grants, requestId, origin }: Actor,
  event: AccountEvent,
): Promise<void> {
  const at = new Date().toISOString();
  const recorded: NewEvent = { event: "ACCOUNT_CHANGED", at, account, roles: rolesOf({ grants }), requestId, ...event };
  await appendEvents(transaction, chainOfAccounts, [
    { id: randomUUID(), event: recorded, origin: origin && newOrigin({ account, at, origin }) },
  ]);
}
