import type { Registry } from "prom-client";
import { addGauge } from "./add-gauge.js";
import type { WatchedEvents, WatchedWebhooks } from "./watched-parts.js";

/** Adds the numbers of events of the record: stored, lost and waiting. */
export const watchEvents = (registry: Registry, events: WatchedEvents): void =>
  addNumbers(registry, events, [
    ["record_events_stored", "Events of the record that this server has stored since its start", "recorded"],
    ["record_events_lost", "Events of the record that this server could not store and has lost", "lost"],
    ["record_events_waiting", "Events of the record that wait to be stored", "waiting"],
  ]);

/** Adds the numbers of messages of webhooks: delivered and failed. */
export const watchWebhooks = (registry: Registry, webhooks: WatchedWebhooks): void =>
  addNumbers(registry, webhooks, [
    ["webhook_messages_delivered", "Messages that this server has delivered since its start", "delivered"],
    ["webhook_messages_failed", "Attempts of this server to deliver a message that failed since its start", "failed"],
  ]);

/** Adds a gauge for each number of a part, which may give a new object each time. */
function addNumbers<Name extends string>(
  registry: Registry,
  part: { readonly numbers: Readonly<Record<Name, number>> },
  gauges: readonly (readonly [name: string, help: string, number: Name])[],
): void {
  for (const [name, help, number] of gauges) addGauge(registry, name, help, async () => part.numbers[number]);
}
