import type { Database } from "../../database/database.js";
import { eraseOrigins } from "../../record/events/erase-origins.js";
import { publicViewer } from "../viewer.js";
import { requireManager } from "./account-rules.js";
import { requireAccount } from "./read-accounts.js";
import { type Actor, recordAccount } from "./record-account.js";

/**
 * Erases subject, address and client of all events of an account, or of `public`, and records the number. The events
 * remain. Throws FORBIDDEN for a viewer who does not manage accounts, NOT_FOUND for an unknown name.
 */
export async function eraseOriginsOf(
  database: Pick<Database, "read" | "write">,
  viewer: Actor,
  name: string,
): Promise<void> {
  requireManager(viewer);
  if (name !== publicViewer.account) await requireAccount(database, name);
  const count = await eraseOrigins(database, { account: name });
  await database.write(transaction =>
    recordAccount(transaction, viewer, { event: "ORIGINS_ERASED", subject: name, count }),
  );
}
