import type { Row, Transaction } from "../../database/database.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { groupBy } from "../group-by.js";
import { type Viewer, visible } from "../viewer.js";
import { matchBy } from "./match-element.js";
import type { Draft } from "./plan/draft.js";
import { newExternalIds, newIdentities, refuseHeld } from "./plan/uniqueness.js";

/**
 * Refuses codes and external ids that another stored element has and keeps. Whoever creates the same at the same time
 * is stopped by the constraint. Who has it is told to those only who may see that element.
 */
export async function refuseTaken(transaction: Transaction, viewer: Viewer, draft: Draft) {
  const identities = newIdentities(draft);
  const externalIds = newExternalIds(draft);
  const parameters: Row = {};
  const parts: string[] = [];
  if (externalIds.length > 0) {
    parameters.externalIds = externalIds.map(({ key, value }) => ({ ...value, key }));
    parts.push(holderOfExternalId(viewer));
  }
  for (const [kind, claims] of groupBy(identities, ({ state }) => state.kind)) {
    parameters[`of${kind.name}`] = claims.map(({ key, value }) => ({ ...value, key }));
    parts.push(holderOfIdentity(kind, viewer));
  }
  if (parts.length === 0) return;
  refuseHeld(draft, [...identities, ...externalIds], await transaction.run(parts.join("\nUNION ALL\n"), parameters));
}

const found = (viewer: Viewer) =>
  `RETURN claim.key AS key, n {.id, .kind, .code, .plateau} AS holder, ${visible(viewer, "n")} AS isShown`;

const holderOfExternalId = (viewer: Viewer) => `
  UNWIND $externalIds AS claim
  ${matchBy("n", "Element", ["externalId"], "claim")} AND coalesce(n.source, '') = claim.source
  ${found(viewer)}`;

const holderOfIdentity = (kind: Kind, viewer: Viewer) => `
  UNWIND $of${kind.name} AS claim
  ${matchBy("n", kind.name, definitionOf(kind).identity, "claim")}
  ${found(viewer)}`;
