import { randomUUID } from "node:crypto";
import type { Database, Row } from "../../database/database.js";
import { takeLock } from "../changes/lock.js";
import type { Position } from "../feed/position.js";
import type { Delivery, OpenMessage, Webhook, WebhookState } from "./webhook.js";

/** Deliveries that are remembered of a webhook. */
const mostDeliveries = 20;

/** Milliseconds for which one server may send a message, and those that it needs for an attempt. */
const [claimMs, attemptMs] = [60_000, 20_000];

/** Webhook whose open message one server may send now. */
export interface Claimed extends Webhook {
  open: OpenMessage;
  /** Random; whoever claims the message later has another one. */
  claim: string;
  /** `performance.now()` before the claim. */
  claimedAt: number;
}

/** Returns false if a claim may end before an attempt does. */
export const hasTime = ({ claimedAt }: Claimed): boolean => performance.now() - claimedAt < claimMs - attemptMs;

/** Statement that locks a webhook, and matches it as `w`. */
export const lockWebhook = `MATCH (w:Webhook {id: $id}) ${takeLock("w")}`;

/** A webhook is taken only as it was read: another server, or an ADMIN, may have changed it since. */
const asRead = `${lockWebhook} WITH w
  WHERE w.state = 'ACTIVE' AND w.at = $at AND w.recordId = $recordId AND w.claimedUntil < timestamp() AND w.nextAt <= timestamp()
    AND coalesce(w.message, '') = $known`;

const columnsOf = ({ id, position, open }: Webhook) => ({
  ...{ id, at: position.at, recordId: position.id, known: open?.id ?? "" },
});

/**
 * Opens a message, or takes over an open one, for this server alone. `from`: position before which nothing is to be sent.
 * Returns undefined if somebody else has it, or the webhook has changed.
 */
export async function claim(
  database: Pick<Database, "write">,
  webhook: Webhook,
  { from, open }: { from: Position; open: OpenMessage },
): Promise<Claimed | undefined> {
  const [token, claimedAt] = [randomUUID(), performance.now()];
  const set = {
    at: from.at,
    recordId: from.id,
    message: open.id,
    endAt: open.end.at,
    endId: open.end.id,
    claim: token,
  };
  const rows = await database.write(transaction =>
    transaction.run(
      `${asRead} SET w += $set, w.openFingerprint = $fingerprint, w.claimedUntil = timestamp() + $claimMs RETURN w.id AS id`,
      { ...columnsOf(webhook), set, claimMs, fingerprint: open.fingerprint ?? null },
    ),
  );
  return rows.length > 0 ? { ...webhook, position: from, open, claim: token, claimedAt } : undefined;
}

/** Moves the position of a webhook over changes that it does not tell, so that nobody reads them again. */
export async function skip(database: Pick<Database, "write">, webhook: Webhook, to: Position): Promise<void> {
  const set = { at: to.at, recordId: to.id };
  await database.write(transaction => transaction.run(`${asRead} SET w += $set`, { ...columnsOf(webhook), set }));
}

/** Outcome of an attempt. */
export interface Outcome {
  delivery?: Delivery;
  /** Properties to set. */
  set: Row;
  /** State of a webhook that is still ACTIVE. Default: the same. */
  state?: WebhookState;
}

/**
 * Stores the outcome of an attempt, unless another server has claimed the message since. An ADMIN may have paused the webhook
 * meanwhile, which remains, or let it begin anew: then the message is no more.
 */
export async function conclude(
  database: Pick<Database, "write">,
  { id, claim, open }: Claimed,
  { delivery, set, state = "ACTIVE" }: Outcome,
): Promise<void> {
  await database.write(transaction =>
    transaction.run(
      `${lockWebhook} WITH w WHERE w.claim = $claim
       SET w.deliveries = ($added + coalesce(w.deliveries, []))[..${mostDeliveries}], w.claimedUntil = 0, w.claim = null
       WITH w WHERE w.message = $message
       SET w += $set, w.state = CASE w.state WHEN 'ACTIVE' THEN $state ELSE w.state END`,
      { id, claim, message: open.id, set, state, added: delivery ? [JSON.stringify(delivery)] : [] },
    ),
  );
}

/** Stops a webhook that is active. */
export async function stopWebhook(database: Pick<Database, "write">, id: string, state: WebhookState): Promise<void> {
  await database.write(transaction =>
    transaction.run("MATCH (w:Webhook {id: $id}) WHERE w.state = 'ACTIVE' SET w.state = $state", { id, state }),
  );
}

/** Returns the properties of a webhook whose open message is done. */
export const done = ({ end, fingerprint }: OpenMessage): Row => ({
  ...{ at: end.at, recordId: end.id, message: null, openFingerprint: null, attempts: 0, nextAt: 0, failingSince: null },
  ...(fingerprint && { fingerprint }),
});
