import { rolesOf, type Viewer } from "../../access/viewer.js";
import type { NewEvent } from "../../record/events/event.js";
import type { Webhook } from "../../repository/webhooks/webhook.js";
import { mostRefs } from "../record/request-events.js";

/** Returns the event of an attempt to send the refs of RESTRICTED elements. */
export const restrictedSent = (
  viewer: Viewer,
  { id }: Pick<Webhook, "id">,
  refs: readonly string[],
): Omit<NewEvent, "at"> => ({
  ...{ event: "READ_RESTRICTED" as const, account: viewer.account, roles: rolesOf(viewer) },
  ...{ subject: `webhook ${id}`, refs: refs.slice(0, mostRefs), count: refs.length },
});
