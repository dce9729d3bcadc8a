import type { Registry } from "prom-client";
import { addGauge } from "./add-gauge.js";
import type { WatchedEvents, WatchedWebhooks } from "./watched-parts.js";

/** Adds the numbers of events of the record: stored, lost and waiting. */
export function watchEvents(registry: Registry, { numbers }: WatchedEvents): void {
  const gauges = [
    ["record_events_stored", "Events of the record that this server has stored since its start", "recorded"],
    ["record_events_lost", "Events of the record that this server could not store and has lost", "lost"],
    ["record_events_waiting", "Events of the record that wait to be stored", "waiting"],
  ] as const;
  for (const [name, help, number] of gauges) addGauge(registry, name, help, async () => numbers[number]);
}

/** Adds the numbers of messages of webhooks: delivered and failed. */
export function watchWebhooks(registry: Registry, { numbers }: WatchedWebhooks): void {
  const gauges = [
    ["webhook_messages_delivered", "Messages that this server has delivered since its start", "delivered"],
    ["webhook_messages_failed", "Attempts of this server to deliver a message that failed since its start", "failed"],
  ] as const;
  for (const [name, help, number] of gauges) addGauge(registry, name, help, async () => numbers[number]);
}
