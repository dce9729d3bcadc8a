import type { Row } from "../../database/database.js";
import type { Webhook, WebhookState } from "./webhook.js";
import { refusalOfAdder } from "./webhook-rules.js";

interface Changing {
  webhook: Webhook;
  /** Name of the ADMIN. */
  by: string;
  at: string;
}

/** Action on a webhook. */
export interface Action {
  /** Returns the properties to set, DELETE, or undefined if the action does not fit the state. Throws FORBIDDEN. */
  change(changing: Changing): Row | "DELETE" | undefined;
  /** Changes the secret. Default: false. */
  rotates?: boolean;
  /** Begins after the newest record. Default: false. */
  startsAnew?: boolean;
}

const ended: readonly WebhookState[] = ["PAUSED", "FAILED", "GONE"];
// A running attempt keeps its claim, so that nobody sends beside it.
const begun = { state: "ACTIVE", attempts: 0, nextAt: 0, failingSince: null };

const resume = ({ webhook }: Changing) => (ended.includes(webhook.state) ? begun : undefined);

type ActionName = "APPROVE" | "PAUSE" | "RESUME" | "RESUME_FROM_NOW" | "ROTATE_SECRET" | "DELETE";

/** Actions by name. */
export const actions: Record<ActionName, Action> = {
  APPROVE: {
    change({ webhook, by }) {
      if (webhook.state !== "AWAITING_APPROVAL") return undefined;
      if (webhook.createdBy === by) throw refusalOfAdder();
      return { state: "ACTIVE", approvedBy: by };
    },
  },
  PAUSE: {
    change: ({ webhook }) => (webhook.state === "ACTIVE" ? { state: "PAUSED" } : undefined),
  },
  RESUME: { change: resume },
  RESUME_FROM_NOW: { change: resume, startsAnew: true },
  ROTATE_SECRET: {
    change: ({ webhook: { secretVersion }, at }) => ({ secretVersion: secretVersion + 1, secretChangedAt: at }),
    rotates: true,
  },
  DELETE: { change: () => "DELETE" },
};
