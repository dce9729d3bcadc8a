import { GraphQLJSONObject } from "graphql-scalars";
import { type ClassType, ID, Resolver } from "type-graphql";
import { addWebhook } from "../repository/webhooks/add-webhook.js";
import { changeWebhook } from "../repository/webhooks/change-webhook.js";
import { listWebhooks, presentWebhook } from "../repository/webhooks/list-webhooks.js";
import type { WebhookWritten } from "../repository/webhooks/webhook-written.js";
import { addQuery } from "./add-field.js";
import { changesWith } from "./changes-with.js";
import { KindName } from "./closed-sets.js";
import { objectType } from "./input-type.js";
import { labelOfState, Webhook, WebhookAction } from "./webhook-types.js";
import { ProblemType } from "./write-results.js";

/** Webhooks, for the role ADMIN. */
@Resolver()
export class WebhooksResolver {}

const resolver = WebhooksResolver as ClassType<object>;

const present = (webhook: NonNullable<WebhookWritten["webhook"]>) => ({
  ...presentWebhook(webhook),
  stateLabel: labelOfState(webhook.state),
});

addQuery(
  resolver,
  {
    name: "webhooks",
    type: () => [Webhook],
    complexity: 50,
    description: "All webhooks, oldest first. For whoever reads `accounts`.",
  },
  async (_, context) => (await listWebhooks(context)).map(present),
);

const WebhookResult = objectType("WebhookResult", "Result of a change of a webhook.", {
  webhook: { type: () => Webhook, description: "Null if the change was refused, for a dry run, and after a deletion." },
  secret: { type: () => String, description: "Secret of a new webhook, or a rotated one. It is returned once." },
  problems: { type: () => [ProblemType], required: true },
});

const addChange = changesWith(
  "accounts",
  resolver,
  () => WebhookResult,
  ({ webhook, secret }: WebhookWritten) => ({
    webhook: webhook && present(webhook),
    secret,
  }),
);

addChange(
  "addWebhook",
  "Adds a webhook for what `GET /events` tells an account. One of an account that has another role than CLIENT awaits a second ADMIN.",
  {
    account: { type: () => String, required: true },
    url: { type: () => String, required: true, description: "https, at a public address or a host of WEBHOOK_HOSTS." },
    kinds: { type: () => [KindName] },
    opd: { type: () => ID },
    element: { type: () => ID },
    question: { type: () => String, description: "Name of a trusted document, without the other filters." },
    variables: { type: () => GraphQLJSONObject },
  },
  addWebhook,
);
addChange(
  "changeWebhook",
  "Approves, pauses, resumes or deletes a webhook, or rotates its secret.",
  { id: { type: () => ID, required: true }, action: { type: () => WebhookAction, required: true } },
  changeWebhook,
);
