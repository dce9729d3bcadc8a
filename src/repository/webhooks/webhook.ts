import type { Database, Row, Transaction } from "../../database/database.js";
import { type Position } from "../feed/position.js";

/** ACTIVE: sends. AWAITING_APPROVAL: of a second ADMIN. PAUSED: by an ADMIN. FAILED: after days of failures. GONE: the receiver answered 410. */
export type WebhookState = "ACTIVE" | "AWAITING_APPROVAL" | "PAUSED" | "FAILED" | "GONE";

/** Message that is being sent: the changes between the position of its webhook and an end, or a new answer. */
export interface OpenMessage {
  /** Value of `webhook-id`, the same at each attempt. */
  id: string;
  end: Position;
  /** Fingerprint of the answer that it tells. Only for a question. */
  fingerprint?: string;
}

/** Attempt to deliver a message. */
export interface Delivery {
  message: string;
  at: string;
  /** Number of the attempt, from 1. */
  attempt: number;
  /** Status of the receiver; null without an answer. */
  status: number | null;
  /** Null for a delivered message. */
  error: string | null;
  /** Number of changes in the message; 0 for an answer. */
  changes: number;
}

/** Receiver of what an account may know, and the place up to which it has it. */
export interface Webhook {
  id: string;
  url: string;
  /** Name of the account with whose rights it acts. */
  account: string;
  kinds?: string[];
  /** Id of the responsible OPD. */
  opd?: string;
  /** Id or ref of an element. */
  element?: string;
  /** Name of a trusted document; then it tells new answers instead of changes. */
  question?: string;
  variables?: Record<string, unknown>;
  state: WebhookState;
  createdBy: string;
  createdAt: string;
  approvedBy?: string;
  /** Increases with each rotation; the secret is derived from it. */
  secretVersion: number;
  secretChangedAt: string;
  position: Position;
  /** Fingerprint of the answer that the receiver has. */
  fingerprint?: string;
  open?: OpenMessage;
  /** Failed attempts of the open message. */
  attempts: number;
  /** Milliseconds since 1970 (clock of Neo4j) before which it is not tried again. */
  nextAt: number;
  /** The same until which one server sends. */
  claimedUntil: number;
  failingSince?: string;
  /** Newest first. */
  deliveries: Delivery[];
}

/** Converts the stored properties, which are flat: Neo4j stores no maps. */
function webhookFrom({ w }: Row): Webhook {
  const { at, recordId, message, endAt, endId, openFingerprint, variables, deliveries = [], ...webhook } = w;
  return {
    ...webhook,
    position: { at, id: recordId },
    ...(message && { open: { id: message, end: { at: endAt, id: endId }, fingerprint: openFingerprint } }),
    ...(variables && { variables: JSON.parse(variables) }),
    deliveries: deliveries.map((each: string) => JSON.parse(each)),
  };
}

const read = "MATCH (w:Webhook) RETURN properties(w) AS w ORDER BY w.createdAt, w.id";

/** Returns all webhooks, oldest first. */
export async function readWebhooks(database: Pick<Database, "read">): Promise<Webhook[]> {
  return (await database.read(read)).map(webhookFrom);
}

/** Returns a webhook; undefined for an unknown id. */
export async function readWebhook({ run }: Pick<Transaction, "run">, id: string): Promise<Webhook | undefined> {
  const rows = await run("MATCH (w:Webhook {id: $id}) RETURN properties(w) AS w", { id });
  return rows.map(webhookFrom)[0];
}
