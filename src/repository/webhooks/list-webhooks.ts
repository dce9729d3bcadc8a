import { requireReview } from "../accounts/list-accounts.js";
import type { Context } from "../context.js";
import { readWebhooks, type Webhook } from "./webhook.js";

/** Returns a webhook in the form of the contract, without words for people. */
export const presentWebhook = ({ nextAt, state, attempts, ...webhook }: Webhook) => ({
  ...webhook,
  state,
  nextAttemptAt: state === "ACTIVE" && attempts > 0 ? new Date(nextAt).toISOString() : null,
});

/** Returns all webhooks, oldest first. Throws the errors of `requireReview`. */
export async function listWebhooks(context: Context): Promise<Webhook[]> {
  requireReview(context);
  return readWebhooks(context.database);
}
