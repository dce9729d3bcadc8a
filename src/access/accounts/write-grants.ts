import { randomUUID } from "node:crypto";
import type { Transaction } from "../../database/database.js";
import type { Grant } from "../grant.js";
import { needsApproval } from "./account-rules.js";
import type { Actor } from "./record-account.js";

/** Grants to write, and the account that gets them. */
interface Granting {
  accountId: string;
  grants: readonly Grant[];
  /** Instant, `2026-11-28T01:02:03.000Z`. */
  at: string;
}

/** Writes new grants of an account; those that need a second ADMIN are pending. */
export async function writeGrants(
  transaction: Transaction,
  viewer: Actor,
  { accountId, grants, at }: Granting,
): Promise<void> {
  const rows = grants.map(({ role, opds, kinds, documents, from, until }) => ({
    ...{ id: randomUUID(), accountId, role, opds, kinds, documents, from, until },
    ...{ grantedBy: viewer.account, grantedAt: at, isPending: needsApproval(role, viewer) },
  }));
  await transaction.run("UNWIND $rows AS row CREATE (g:AccountGrant) SET g = row", { rows });
}
