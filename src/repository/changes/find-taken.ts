import { type Viewer, visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row, Transaction } from "../../database/database.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { inBatches } from "./in-batches.js";
import { lockNamed } from "./lock.js";
import { matchBy, matchElement } from "./match-element.js";
import { isTooLong } from "./plan/check-texts.js";
import type { Draft } from "./plan/draft.js";
import { type Claim, newExternalIds, newIdentities, refuseHeld } from "./plan/uniqueness.js";

/**
 * Refuses codes and external ids that belong to another stored element. Concurrent requests with the same code are
 * stopped by the constraint, those with the same external id by a lock on its source, because no constraint applies to
 * elements without a source. The holder is shown only to viewers who may see it.
 */
export async function refuseTaken(transaction: Transaction, viewer: Viewer, draft: Draft) {
  const externalIds = newExternalIds(draft).filter(isFindable);
  const sources = new Set(externalIds.map(({ value }) => `external ids of ${value.source}`));
  await lockNamed(transaction, [...sources].sort());
  const claims = [...newIdentities(draft).filter(isFindable), ...externalIds];
  const known = claims.filter(claim => isLookedUp(draft, claim));
  const unknown = claims.filter(claim => !isLookedUp(draft, claim));
  const held = await inBatches(unknown, batch => transaction.run(...questionAbout(batch, viewer)));
  refuseHeld(draft, claims, [...known.flatMap(claim => knownHolder(draft, claim)), ...held]);
}

/** Excludes texts that are too long: they are refused elsewhere and do not fit the name of a lock. */
const isFindable = ({ value }: Claim): boolean => !Object.values(value).some(isTooLong);

/**
 * Returns true for codes that were looked up with the other names. If another request has taken the code since, the
 * constraint refuses it.
 */
const isLookedUp = ({ resolution }: Draft, { what, state, value }: Claim): boolean =>
  what === "IDENTITY" && resolution.stored.knows(state.kind, value.code);

function knownHolder({ resolution }: Draft, { key, state, value }: Claim): Row[] {
  const holder = resolution.stored.holderOf(state.kind, value);
  return holder ? [{ key, isFormer: false, isShown: holder.isShown, holder }] : [];
}

function questionAbout(claims: Claim[], viewer: Viewer): [cypher: string, parameters: Row] {
  const parameters: Row = {};
  const parts: string[] = [];
  for (const [name, group] of groupBy(claims, ({ what, state }) => (what === "EXTERNAL_ID" ? what : state.kind.name))) {
    parameters[name] = group.map(({ key, value }) => ({ ...value, key }));
    const { what, state } = group[0]!;
    parts.push(what === "EXTERNAL_ID" ? holderOfExternalId(viewer) : holderOfIdentity(state.kind, viewer));
  }
  return [parts.join("\nUNION ALL\n"), parameters];
}

const found = (viewer: Viewer, isFormer = false) =>
  `RETURN claim.key AS key, ${isFormer} AS isFormer, n {.id, .kind, .code, .plateau} AS holder, ${visible(viewer, "n")} AS isShown`;

const holderOfExternalId = (viewer: Viewer) => `
  UNWIND $EXTERNAL_ID AS claim
  ${matchBy("n", "Element", ["externalId"], "claim")} AND coalesce(n.source, '') = claim.source
  ${found(viewer)}
  UNION ALL
  UNWIND $EXTERNAL_ID AS claim
  MATCH (former:FormerExternalId {source: claim.source, externalId: claim.externalId})
  ${matchElement("n", "former.elementId")}
  ${found(viewer, true)}`;

const holderOfIdentity = (kind: Kind, viewer: Viewer) => `
  UNWIND $${kind.name} AS claim
  ${matchBy("n", kind.name, definitionOf(kind).identity, "claim")}
  ${found(viewer)}`;
