import type { Position } from "../../repository/feed/position.js";
import type { Webhook } from "../../repository/webhooks/webhook.js";

/** Place up to which a server has read for a webhook, and when it may read again. */
interface Progress {
  of: Position;
  read: Position;
  /** `performance.now()`. */
  dueAt: number;
}

/** Places up to which a server has read without anything to send. They are in memory: each write empties the response caches. */
export class WebhookProgress {
  private readonly places = new Map<string, Progress>();

  /** Returns the position from which to read; undefined until it is due. `everyMs`: pause until the next time. */
  begin({ id, position }: Webhook, everyMs: number): Position | undefined {
    const known = this.places.get(id);
    const isSame = known?.of.at === position.at && known.of.id === position.id;
    if (isSame && performance.now() < known.dueAt) return undefined;
    const read = isSame ? known.read : position;
    this.places.set(id, { of: position, read, dueAt: performance.now() + everyMs });
    return read;
  }

  /** Notes the place up to which nothing is to be sent. */
  advance({ id }: Webhook, to: Position): void {
    const known = this.places.get(id);
    if (known) known.read = to;
  }

  /** Forgets all other webhooks. */
  keepOnly(webhooks: readonly Webhook[]): void {
    for (const id of this.places.keys()) if (webhooks.every(each => each.id !== id)) this.places.delete(id);
  }
}
