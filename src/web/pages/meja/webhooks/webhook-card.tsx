import type { Me } from "../../../app/who";
import { byAccount } from "../../../ui/by-account";
import { Facts } from "../../../ui/facts";
import { day } from "../../../ui/format";
import type { Secret } from "../managing/use-change";
import { Deliveries } from "./deliveries";
import { extentOf } from "./extent";
import { type Choices, stateOf, type Webhook } from "./webhook";
import { WebhookActions } from "./webhook-actions";

interface WebhookCardProps {
  webhook: Webhook;
  choices: Choices;
  /** Viewer who may change webhooks, once scripts run; undefined for others. */
  manager: Me | undefined;
  onDone(name: string, secret?: Secret, words?: string): void;
}

/** Webhook: where it sends what with whose rights, whether it arrives, and what may be done with it. */
export function WebhookCard({ webhook, choices, manager, onDone }: WebhookCardProps) {
  const { url, account, state, createdAt, createdBy, approvedBy, failingSince } = webhook;
  const created = `${day(createdAt)} ${byAccount(createdBy)}`;
  return (
    <article class="managed webhook">
      <h3>{url}</h3>
      <p class={state === "ACTIVE" && !failingSince ? undefined : "mark"}>{stateOf(webhook)}</p>
      <Facts
        rows={[
          ["Bertindak dengan hak akun", account],
          ...extentOf(webhook, choices),
          [
            "Ditambahkan",
            approvedBy && approvedBy !== createdBy ? `${created}, disetujui ${byAccount(approvedBy)}` : created,
          ],
        ]}
      />
      <Deliveries webhook={webhook} />
      {manager && <WebhookActions webhook={webhook} manager={manager} onDone={onDone} />}
    </article>
  );
}
