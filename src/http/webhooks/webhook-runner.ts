import { type Account, viewerOfAccount } from "../../access/accounts/account.js";
import { accountsNamed } from "../../access/accounts/read-accounts.js";
import type { Viewer } from "../../access/viewer.js";
import { Repeated } from "../../common/repeated.js";
import { within } from "../../common/within.js";
import type { Position } from "../../repository/feed/position.js";
import { claim, skip, stopWebhook } from "../../repository/webhooks/deliveries.js";
import { readWebhooks, type Webhook } from "../../repository/webhooks/webhook.js";
import { mayHave, needsSecondAdmin } from "../../repository/webhooks/webhook-rules.js";
import { attempt } from "./attempt.js";
import { type Found, nextAnswer, nextChanges } from "./next-message.js";
import type { RunnerParts } from "./runner-parts.js";
import { WebhookProgress } from "./webhook-progress.js";

/** Changes that tell nothing, after which the place is stored, so that a restart does not read them again. */
const skipAfterMs = 600_000;

/**
 * Sends the messages of all webhooks. Each webhook is on its own, so that a receiver that does not answer delays no other one.
 * Whatever happens is stored: a restart, or another server of the database, continues.
 */
export class WebhookRunner {
  private readonly busy = new Map<string, Promise<void>>();
  private readonly progress = new WebhookProgress();
  private readonly stopping = new AbortController();
  private readonly looking: Repeated;

  constructor(private readonly parts: RunnerParts) {
    this.looking = new Repeated(() => this.look(), parts.everyMs ?? 2_000, parts.onFault);
  }

  /** Begins to look. */
  start(): void {
    void this.looking.start();
  }

  /**
   * Ends running attempts, which are repeated later with the same ids. Waits for them at most ten seconds, so that an unresponsive
   * Neo4j does not block the shutdown.
   */
  async stop(): Promise<void> {
    this.stopping.abort();
    // Nothing becomes busy any more.
    const ended = Promise.all(this.busy.values());
    await Promise.all([this.looking.stop(), within(this.parts.patienceMs ?? 10_000, ended)]);
  }

  private async look(): Promise<void> {
    const { database, feed } = this.parts;
    const webhooks = (await readWebhooks(database)).filter(({ state }) => state === "ACTIVE");
    this.progress.keepOnly(webhooks);
    const due = webhooks.filter(webhook => this.isDue(webhook));
    if (due.length === 0) return;
    const until = await feed.now();
    const names = due.map(({ account }) => account);
    const accounts = await accountsNamed(database, names);
    if (this.stopping.signal.aborted) return;
    for (const webhook of due) this.begin(webhook, accounts.get(webhook.account), until);
  }

  private isDue({ id, claimedUntil, nextAt }: Webhook): boolean {
    const now = Date.now();
    return !this.busy.has(id) && claimedUntil <= now && nextAt <= now;
  }

  private begin(webhook: Webhook, account: Account | undefined, until: string): void {
    const work = this.advance(webhook, account, until)
      .catch(error => this.parts.onFault(error))
      .finally(() => this.busy.delete(webhook.id));
    this.busy.set(webhook.id, work);
  }

  /** Sends the next message, if there is one. */
  private async advance(webhook: Webhook, account: Account | undefined, until: string): Promise<void> {
    const viewer = await this.viewerOf(webhook, account);
    // What waits is sent when the account has the right again.
    if (!viewer || !mayHave(viewer, webhook)) return;
    const { open: known, position } = webhook;
    const found = known ? { from: position, open: known } : await this.find(webhook, viewer, until);
    if (!found) return;
    const { open, from } = found;
    if (!open) return this.skipped(webhook, from);
    const { signal } = this.stopping;
    const claimed = signal.aborted ? undefined : await claim(this.parts.database, webhook, { from, open });
    if (claimed) await attempt(this.parts, claimed, { viewer, signal });
  }

  /** Returns the viewer of the account today. Stops the webhook of an account that has ended, or that two ADMINs must let it have. */
  private async viewerOf({ id, approvedBy }: Webhook, account: Account | undefined): Promise<Viewer | undefined> {
    const { database, today } = this.parts;
    const day = today();
    if (!account?.isActive) return void (await stopWebhook(database, id, "PAUSED"));
    if (needsSecondAdmin(account, day) && !approvedBy)
      return void (await stopWebhook(database, id, "AWAITING_APPROVAL"));
    return viewerOfAccount(account, day);
  }

  /** Returns what is next, or undefined if it is not due. */
  private async find(webhook: Webhook, viewer: Viewer, until: string): Promise<Found | undefined> {
    const isAnswer = webhook.question !== undefined;
    const from = this.progress.begin(webhook, isAnswer ? (this.parts.answersEveryMs ?? 10_000) : 0);
    if (!from) return undefined;
    return (isAnswer ? nextAnswer : nextChanges)(this.parts, webhook, { viewer, from, until });
  }

  /** Stores the place now and then only: each write empties the response caches. */
  private async skipped(webhook: Webhook, to: Position): Promise<void> {
    this.progress.advance(webhook, to);
    if (Date.parse(to.at) - Date.parse(webhook.position.at) > skipAfterMs) await skip(this.parts.database, webhook, to);
  }
}
