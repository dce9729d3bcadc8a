import { groupBy } from "../../../common/group-by.js";
import type { Row } from "../../../database/database.js";
import { formatRef } from "../../../graph/element-ref.js";
import { definitionOf } from "../../../metamodel/define/index.js";
import { identityKey, identityOf } from "../identity.js";
import { LostRace } from "../lost-race.js";
import type { Problem } from "../operation.js";
import type { Draft, ElementState } from "./draft.js";
import { violation } from "./violation.js";

/** Unique value that an element gets by this request. */
export interface Claim {
  state: ElementState;
  what: "IDENTITY" | "EXTERNAL_ID";
  value: Row;
  /** Equal for equal claims. */
  key: string;
}

type Side = "before" | "after";

/** Returns the identities that elements did not have before the request. */
export const newIdentities = (draft: Draft): Claim[] => newClaims(draft, identityClaim);

/**
 * Returns the external ids that elements did not have before. They are unique within a source; no source counts as a
 * source.
 */
export const newExternalIds = (draft: Draft): Claim[] => newClaims(draft, externalIdClaim);

type ClaimOf = (state: ElementState, side: Side) => Claim | undefined;

const newClaims = (draft: Draft, claimOf: ClaimOf): Claim[] =>
  [...draft.elements.values()]
    .filter(state => claimOf(state, "before")?.key !== claimOf(state, "after")?.key)
    .map(state => claimOf(state, "after"))
    .filter(claim => claim !== undefined);

const identityClaim: ClaimOf = (state, side) => {
  const value = state[side] && identityOf(state.kind, state[side]);
  return value && { state, what: "IDENTITY", value, key: identityKey(state.kind, value) };
};

const externalIdClaim: ClaimOf = (state, side) => {
  const value = externalIdOf(state[side]);
  return value && { state, what: "EXTERNAL_ID", value, key: JSON.stringify([value.externalId, value.source]) };
};

/** Returns the external id with its source; no source counts as an empty one. */
export const externalIdOf = ({ externalId, source }: Row = {}): { externalId: string; source: string } | undefined =>
  externalId ? { externalId, source: source ?? "" } : undefined;

/** Refuses values that the request claims for two elements. */
export function refuseTwins(draft: Draft) {
  const claims = [...newIdentities(draft), ...newExternalIds(draft)];
  for (const [first, ...others] of groupBy(claims, ({ key }) => key).values()) {
    for (const claim of others) refuseClaim(draft, claim, formatRef(first!.state.after as ElementRow));
  }
}

/**
 * Refuses values that belong to a stored element; rows are `{ key, holder: { id, kind, code, plateau }, isFormer,
 * isShown }`. Throws a LostRace if the create operation would have updated that element, had it existed at the start of
 * the request.
 */
export function refuseHeld(draft: Draft, claims: Claim[], rows: Row[]) {
  const holders = groupBy(rows, row => row.key);
  for (const claim of claims) {
    const others = (holders.get(claim.key) ?? []).filter(({ holder }) => holder.id !== claim.state.id);
    const keeping = others.find(row => keeps(draft, row, claim));
    if (!keeping) continue;
    if (claim.what === "IDENTITY" && claim.state.isUpsert) throw new LostRace(takenCode(claim.state));
    refuseClaim(draft, claim, keeping.isShown ? formatRef(keeping.holder) : "elemen lain");
  }
}

/**
 * Returns true if the holder still has the value after the request. Values from a merge remain until the element is
 * deleted.
 */
function keeps(draft: Draft, { holder, isFormer }: Row, { what, key }: Claim): boolean {
  const state = draft.elements.get(holder.id);
  if (!state || isFormer) return !state || !!state.after;
  return (what === "IDENTITY" ? identityClaim : externalIdClaim)(state, "after")?.key === key;
}

function refuseClaim(draft: Draft, { state, what }: Claim, holder: string) {
  const { after, path } = state;
  if (what === "IDENTITY") refuseTakenCode(draft, state);
  else draft.refuse("EXTERNAL_ID_TAKEN", [...path, "externalId"], after!.externalId, holder);
}

type ElementRow = Parameters<typeof formatRef>[0];

export const refuseTakenCode = (draft: Draft, state: ElementState) => draft.problems.push(takenCode(state));

const takenCode = ({ kind, after, path }: ElementState): Problem =>
  violation("CODE_TAKEN", [...path, "code"], definitionOf(kind).label, after!.code);
