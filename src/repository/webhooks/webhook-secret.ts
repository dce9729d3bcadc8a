import { hkdfSync } from "node:crypto";
import type { Webhook } from "./webhook.js";

/** Hours for which messages are also signed with the secret before the last rotation. */
const formerSecretHours = 24;

/**
 * Returns a version of the secret of a webhook, in the form of Standard Webhooks. It is derived from the signing key, so that
 * neither the database nor a backup has it.
 */
export function secretOf(key: Uint8Array, { id }: Pick<Webhook, "id">, version: number): string {
  const bytes = hkdfSync("sha256", key, id, `webhook secret ${version}`, 32);
  return `whsec_${Buffer.from(bytes).toString("base64")}`;
}

/** Returns the secrets with which a message is signed now: the present one, and for a day that before it. */
export function secretsOf(key: Uint8Array, webhook: Webhook, now = Date.now()): string[] {
  const { secretVersion, secretChangedAt } = webhook;
  const isRecent = now - Date.parse(secretChangedAt) < formerSecretHours * 3_600_000;
  const versions = secretVersion > 1 && isRecent ? [secretVersion, secretVersion - 1] : [secretVersion];
  return versions.map(version => secretOf(key, webhook, version));
}
