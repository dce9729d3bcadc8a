import { GraphQLDateTimeISO, GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumeration, enumerationOf } from "../metamodel/define/index.js";
import { actions } from "../repository/webhooks/webhook-actions.js";
import { closedSet, KindName } from "./closed-sets.js";

const WebhookState = enumeration("WebhookState", "State of a webhook.", {
  ACTIVE: "Aktif",
  AWAITING_APPROVAL: "Menunggu persetujuan",
  PAUSED: "Dijeda",
  FAILED: "Gagal berhari-hari",
  GONE: "Ditutup penerimanya",
});

/** Returns the Indonesian label of a state. */
export const labelOfState = (state: keyof typeof WebhookState): string => enumerationOf(WebhookState)!.labels[state]!;

/** GraphQL enum of the actions on a webhook. */
export const WebhookAction = closedSet(
  "WebhookAction",
  "Change of a webhook. APPROVE: as the second ADMIN. RESUME: with all that was recorded since; RESUME_FROM_NOW: without. ROTATE_SECRET: the former one signs for another day.",
  Object.keys(actions),
);

@ObjectType({ description: "Attempt to deliver a message." })
class WebhookDelivery {
  @Field(() => ID, { description: "Value of `webhook-id`, the same at each attempt." })
  message!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: string;

  @Field(() => Int)
  attempt!: number;

  @Field(() => Int, { nullable: true, description: "Status of the answer; null without one." })
  status?: number;

  @Field(() => String, { nullable: true, description: "Null for a delivered message." })
  error?: string;

  @Field(() => Int, { description: "Number of changes in the message; 0 for an answer." })
  changes!: number;
}

@ObjectType({ description: "Receiver of messages about changes that an account may know." })
export class Webhook {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  url!: string;

  @Field(() => String, { description: "Account with whose rights it acts." })
  account!: string;

  @Field(() => [KindName], { nullable: true })
  kinds?: string[];

  @Field(() => ID, { nullable: true })
  opd?: string;

  @Field(() => ID, { nullable: true })
  element?: string;

  @Field(() => String, { nullable: true })
  question?: string;

  @Field(() => GraphQLJSONObject, { nullable: true })
  variables?: object;

  @Field(() => WebhookState)
  state!: string;

  @Field(() => String, { description: "`state` in Indonesian." })
  stateLabel!: string;

  @Field(() => String)
  createdBy!: string;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => String, { nullable: true, description: "Second ADMIN." })
  approvedBy?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "First failed attempt of the present message." })
  failingSince?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Next attempt after a failed one." })
  nextAttemptAt?: string;

  @Field(() => [WebhookDelivery], { description: "The last 20 attempts, newest first." })
  deliveries!: object[];
}
