import type { Viewer } from "../../access/viewer.js";
import { type Claimed, conclude, done, hasTime } from "../../repository/webhooks/deliveries.js";
import { secretsOf } from "../../repository/webhooks/webhook-secret.js";
import { contentOf } from "./next-message.js";
import { outcomeOf } from "./outcome.js";
import { restrictedSent } from "./restricted-sent.js";
import type { RunnerParts } from "./runner-parts.js";
import { sendMessage } from "./send-message.js";

/** Makes an attempt at a claimed message, and stores its outcome. `signal`: aborted when the server stops. */
export async function attempt(
  { database, dispatcher, key, numbers, events, ...sources }: RunnerParts,
  webhook: Claimed,
  { viewer, signal }: { viewer: Viewer; signal: AbortSignal },
): Promise<void> {
  const { open, position: from, url } = webhook;
  const content = await contentOf(sources, webhook, { viewer, open, from });
  if (!content) return conclude(database, webhook, { set: done(open) });
  // Another server may send it when the claim has ended.
  if (!hasTime(webhook)) return conclude(database, webhook, { set: {} });
  const { changes, restricted, ...body } = content;
  // Before the attempt: a receiver may read a message and not answer.
  if (restricted.length > 0) events.note(restrictedSent(viewer, webhook, restricted));
  const message = { id: open.id, url, body: JSON.stringify(body), secrets: secretsOf(key(), webhook) };
  const answer = await sendMessage(message, dispatcher, signal);
  // An attempt that a stop has ended is none: another server may begin it at once.
  if (signal.aborted && answer.status === null) return conclude(database, webhook, { set: {} });
  numbers[answer.error ? "failed" : "delivered"]++;
  await conclude(database, webhook, outcomeOf(webhook, answer, changes));
}
