import type { Row, Transaction } from "../../database/database.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { groupBy } from "../group-by.js";
import { visible } from "../viewer.js";
import { keeper } from "./keeper.js";
import type { Draft } from "./plan/draft.js";
import { newExternalIds, newIdentities, refuseHeld } from "./plan/uniqueness.js";

/**
 * Refuses codes and external ids that another stored element has and keeps. Whoever creates the same at the same time
 * is stopped by the constraint.
 */
export async function refuseTaken(transaction: Transaction, draft: Draft) {
  const identities = newIdentities(draft);
  const externalIds = newExternalIds(draft);
  const parameters: Row = {};
  const parts: string[] = [];
  if (externalIds.length > 0) {
    parameters.externalIds = externalIds.map(({ key, value }) => ({ ...value, key }));
    parts.push(holderOfExternalId);
  }
  for (const [kind, claims] of groupBy(identities, ({ state }) => state.kind)) {
    parameters[`of${kind.name}`] = claims.map(({ key, value }) => ({ ...value, key }));
    parts.push(holderOfIdentity(kind));
  }
  if (parts.length === 0) return;
  refuseHeld(draft, [...identities, ...externalIds], await transaction.run(parts.join("\nUNION ALL\n"), parameters));
}

const holderOfExternalId = `
  UNWIND $externalIds AS claim
  MATCH (n:Element {externalId: claim.externalId})
  WHERE coalesce(n.source, '') = claim.source AND ${visible(keeper, "n")}
  RETURN claim.key AS key, n {.id, .kind, .code, .plateau} AS holder`;

function holderOfIdentity(kind: Kind): string {
  const properties = definitionOf(kind).identity.map(name => `${name}: claim.${name}`);
  return `
  UNWIND $of${kind.name} AS claim
  MATCH (n:${kind.name} {${properties.join(", ")}}) WHERE ${visible(keeper, "n")}
  RETURN claim.key AS key, n {.id, .kind, .code, .plateau} AS holder`;
}
