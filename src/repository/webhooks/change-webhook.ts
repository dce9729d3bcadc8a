import { refuseOwn } from "../../access/accounts/account-rules.js";
import { workOnAccount } from "../../access/accounts/change-account.js";
import { type Row, readingOf, type Transaction } from "../../database/database.js";
import { type Options, writeAccount } from "../accounts/write-accounts.js";
import type { Context } from "../context.js";
import { lockWebhook } from "./deliveries.js";
import { tryQuestion } from "./try-question.js";
import { readWebhook } from "./webhook.js";
import { type Action, actions } from "./webhook-actions.js";
import { unknownWebhook } from "./webhook-rules.js";
import { finished, newPlace, type WebhookWritten } from "./webhook-written.js";

/** Approves, pauses, resumes or deletes a webhook, or rotates its secret. */
export async function changeWebhook(
  context: Context,
  { id, action, validateOnly }: { id: string; action: keyof typeof actions } & Options,
): Promise<WebhookWritten> {
  let secretVersion: number | undefined;
  const prepare = async () => {
    const webhook = await readWebhook(readingOf(context.database), id);
    if (!webhook) throw unknownWebhook(id);
    refuseOwn(context.viewer, webhook.account);
    const set = actions[action].change({ webhook, by: context.viewer.account, at: "" });
    // A dry run leaves no trace, so that it must not tell the second ADMIN what the account sees either.
    if (set !== "DELETE" && set?.state === "ACTIVE")
      await tryQuestion(context, validateOnly ? webhook : { ...webhook, ...set }, ["id"]);
    const place = actions[action].startsAnew && !validateOnly ? { ...(await newPlace(context)), ...noMessage } : {};
    return { name: webhook.account, place };
  };
  const written = await writeAccount(context, { validateOnly, prepare }, ({ store, actor }, { name, place }) =>
    workOnAccount(store, actor, { name, detail: `WEBHOOK ${action} ${id}` }, async ({ transaction, account, at }) => {
      secretVersion = await apply(transaction, actions[action], { id, by: actor.account, at, place });
      return { account };
    }),
  );
  return finished(context, id, { ...written, isDryRun: validateOnly, secretVersion });
}

const noMessage = { message: null, openFingerprint: null };

/** Applies an action to a locked webhook. Returns the version of its secret if it has a new one. */
async function apply(
  { run }: Transaction,
  { change, rotates }: Action,
  { id, by, at, place }: { id: string; by: string; at: string; place: Row },
): Promise<number | undefined> {
  await run(lockWebhook, { id });
  const webhook = await readWebhook({ run }, id);
  const set = webhook && change({ webhook, by, at });
  if (!set) throw unknownWebhook(id);
  if (set === "DELETE") await run("MATCH (w:Webhook {id: $id}) DELETE w", { id });
  else await run("MATCH (w:Webhook {id: $id}) SET w += $set", { id, set: { ...set, ...place } });
  return rotates ? webhook.secretVersion + 1 : undefined;
}
