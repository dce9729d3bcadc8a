import { type Row, readingOf } from "../../database/database.js";
import type { Problem } from "../changes/operation.js";
import type { Context } from "../context.js";
import { readWebhook, type Webhook } from "./webhook.js";
import { secretOf } from "./webhook-secret.js";

/** Result of a change of a webhook. */
export interface WebhookWritten {
  /** Webhook after the change; null if it was refused, for a dry run, and for one that was deleted. */
  webhook: Webhook | null;
  /** Secret of a new webhook, and of one whose secret was rotated. */
  secret?: string;
  problems: Problem[];
}

/** Returns the place of a webhook that begins now: a write in progress may still record something before the newest record. */
export async function newPlace({ endOfFeed }: Context): Promise<Row> {
  if (!endOfFeed) throw new Error("The context has no change log that is followed.");
  const { at, id } = await endOfFeed();
  return { at, recordId: id };
}

interface Finished {
  problems: Problem[];
  isDryRun?: boolean;
  secretVersion?: number;
}

/** Returns the result of a change: reads the webhook, and derives the secret that is shown once. */
export async function finished(
  { database, issuer }: Context,
  id: string,
  { problems, isDryRun, secretVersion }: Finished,
): Promise<WebhookWritten> {
  if (isDryRun || problems.length > 0) return { webhook: null, problems };
  const webhook = (await readWebhook(readingOf(database), id)) ?? null;
  if (!webhook || secretVersion === undefined) return { webhook, problems };
  if (!issuer) throw new Error("The context has no signing key, from which secrets are derived.");
  return { webhook, problems, secret: secretOf(issuer.key, webhook, secretVersion) };
}
