import { done, type Outcome } from "../../repository/webhooks/deliveries.js";
import type { OpenMessage, Webhook } from "../../repository/webhooks/webhook.js";
import { delayAfter } from "./schedule.js";
import type { Answer } from "./send-message.js";

/** Status of a receiver who wants no more messages. */
const gone = 410;

/**
 * Returns what an answer leads to: the next message; another attempt; or the end of the webhook, which an ADMIN may resume.
 * `changes`: number of changes in the message.
 */
export function outcomeOf(
  webhook: Webhook & { open: OpenMessage },
  answer: Answer,
  changes: number,
  now = new Date(),
): Outcome {
  const { open, attempts, failingSince } = webhook;
  const { status, error, retryAfter } = answer;
  const at = now.toISOString();
  const delivery = { message: open.id, at, attempt: attempts + 1, status, error, changes };
  if (error === null) return { delivery, set: done(open) };
  const failed = { attempts: attempts + 1, failingSince: failingSince ?? at };
  const delay = delayAfter(attempts + 1, retryAfter);
  if (status === gone) return { delivery, set: failed, state: "GONE" };
  if (delay === undefined) return { delivery, set: failed, state: "FAILED" };
  return { delivery, set: { ...failed, nextAt: now.getTime() + delay } };
}
