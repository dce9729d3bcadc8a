import { randomUUID } from "node:crypto";
import type { Account } from "../../access/accounts/account.js";
import { refusalOfRevoked } from "../../access/accounts/account-refusals.js";
import { isLocal, refuseOwn } from "../../access/accounts/account-rules.js";
import { workOnAccount } from "../../access/accounts/change-account.js";
import { withoutNulls } from "../../common/without-nulls.js";
import { readingOf, type Transaction } from "../../database/database.js";
import { idOfOpd } from "../accounts/grants-by-ids.js";
import { type Options, type Writing, writeAccount } from "../accounts/write-accounts.js";
import { lockNamed } from "../changes/lock.js";
import type { Context } from "../context.js";
import { tryQuestion } from "./try-question.js";
import { awaitsSecondAdmin, checkFilters, checkRights, checkUrl, requirePlace } from "./webhook-rules.js";
import { finished, newPlace, type WebhookWritten } from "./webhook-written.js";

/** Address of a new webhook, its account, and the filter of its messages. */
interface NewWebhook {
  account: string;
  url: string;
  kinds?: string[] | null;
  /** Code, ref or id. */
  opd?: string | null;
  element?: string | null;
  question?: string | null;
  variables?: Record<string, unknown> | null;
}

/** Adds a webhook that acts with the rights of an account, and sends changes that are recorded from now on. */
export async function addWebhook(
  context: Context,
  { validateOnly, ...wanted }: NewWebhook & Options,
): Promise<WebhookWritten> {
  const { account: name, url } = wanted;
  const id = randomUUID();
  const prepare = async () => {
    const told = await checked(context, wanted);
    await tryQuestion(context, { account: name, ...told });
    return { told, place: validateOnly ? {} : await newPlace(context) };
  };
  const written = await writeAccount(context, { validateOnly, prepare }, async (writing, { told, place }) => {
    const { variables } = told;
    const stored = { id, url, account: name, ...told, variables: variables && JSON.stringify(variables) };
    const detail = `WEBHOOK ADDED ${id}`;
    return workOnAccount(writing.store, writing.actor, { name, detail }, async ({ transaction, account, at }) => {
      if (!account.isActive) throw refusalOfRevoked(name);
      checkRights(told, account, writing.today);
      await create(transaction, { ...stored, ...beginOf(writing, account, at), ...place });
      return { account };
    });
  });
  return finished(context, id, { ...written, isDryRun: validateOnly, secretVersion: 1 });
}

/** Returns the filters with the id of the OPD. Throws for all that can be refused before the question is answered. */
async function checked(context: Context, { account, url, kinds, opd, element, question, variables }: NewWebhook) {
  const { database, viewer, webhookHosts = [] } = context;
  refuseOwn(viewer, account);
  checkUrl(url, webhookHosts);
  const told = withoutNulls({ kinds, opd, element, question, variables });
  checkFilters(told);
  await requirePlace(readingOf(database));
  return opd ? { ...told, opd: await idOfOpd(context, opd) } : told;
}

/** Returns the state of a new webhook: it waits for a second ADMIN unless it is that of a program. */
function beginOf({ actor, today }: Writing, account: Account, at: string) {
  const awaits = awaitsSecondAdmin(actor, account, today);
  return {
    ...{ createdBy: actor.account, createdAt: at, secretVersion: 1, secretChangedAt: at },
    ...{ state: awaits ? "AWAITING_APPROVAL" : "ACTIVE", attempts: 0, nextAt: 0, claimedUntil: 0 },
    ...(isLocal(actor) && { approvedBy: actor.account }),
  };
}

/** Locks the number of webhooks. */
async function create(transaction: Transaction, webhook: object): Promise<void> {
  await lockNamed(transaction, ["webhooks"]);
  await requirePlace(transaction);
  await transaction.run("CREATE (w:Webhook) SET w = $webhook", { webhook });
}
