import type { FastifyInstance } from "fastify";
import type { RunnerParts } from "./runner-parts.js";
import { safeAgent } from "./safe-agent.js";
import { WebhookRunner } from "./webhook-runner.js";

/** Sends the messages of webhooks while a server listens. `listed`: hosts besides public addresses (WEBHOOK_HOSTS). */
export function sendWebhooks(
  app: FastifyInstance,
  { listed, ...parts }: Omit<RunnerParts, "dispatcher"> & { listed: readonly string[] },
): void {
  const dispatcher = safeAgent(listed);
  const runner = new WebhookRunner({ ...parts, dispatcher });
  app.addHook("onListen", async () => runner.start());
  app.addHook("preClose", async () => {
    await runner.stop();
    await dispatcher.destroy();
  });
}
