import { visible } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import { resolveRefs } from "../../graph/resolve-refs.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import { wordsOf } from "../overlaps/name-words.js";
import type { Profile } from "../overlaps/profile.js";

/** Proposal for a new element; references and data as ids or refs. */
export interface Proposal {
  kind: string;
  name: string;
  description?: string | null;
  fulfils?: string[] | null;
  usesData?: string[] | null;
}

/**
 * Reads a proposal as the profile of an element, in at most two round trips. Throws NOT_FOUND for an unknown ref,
 * BAD_USER_INPUT for a ref of another kind and for a proposal without a meaningful word, function or data asset.
 */
export async function readProposal(context: Context, proposal: Proposal): Promise<Profile> {
  const fulfils = proposal.fulfils ?? [];
  const ids = await resolveRefs(context, [...fulfils, ...(proposal.usesData ?? [])]);
  // The same element may be given twice, by id and by ref.
  const functions = [...new Set(ids.slice(0, fulfils.length))];
  const data = [...new Set(ids.slice(fulfils.length))];
  await refuseOtherKinds(context, { functions, data });
  const words = wordsOf(proposal.name);
  const text = proposal.description ? [...new Set([...words, ...wordsOf(proposal.description)])] : [];
  if ([words, text, functions, data].every(({ length }) => length === 0)) refuseEmpty();
  return {
    ...unrecorded,
    kind: proposal.kind,
    words,
    text,
    shares: { SAME_FUNCTION: functions, SAME_DATA: data, SAME_PRODUCER: [] },
    served: new Map(),
    bearers: new Map(),
  };
}

/** Features that a proposal does not have. */
const unrecorded = {
  id: "",
  isProposal: true,
  isShown: true,
  code: "",
  responsible: null,
  isGeneral: false,
  annualCostRupiah: null,
};

/** Throws BAD_USER_INPUT: an empty answer would be misread as "nothing similar exists". */
function refuseEmpty(): never {
  throw new RepositoryError(
    "BAD_USER_INPUT",
    "`proposal` has no meaningful word, function or data asset to compare. Add a name, `fulfils` or `usesData`.",
  );
}

/**
 * Throws BAD_USER_INPUT for refs of another kind: no element would share them, and the answer would be misread as
 * "nothing similar exists".
 */
async function refuseOtherKinds(
  { database, viewer, today }: Context,
  { functions, data }: { functions: string[]; data: string[] },
) {
  if (functions.length + data.length === 0) return;
  const scope = new Scope(viewer, today);
  const [row] = await database.read(
    `RETURN COLLECT { UNWIND ${scope.parameter(functions)} AS id MATCH (n:Element {id: id}) WHERE NOT n:Reference AND ${visible(viewer, "n")} RETURN n.code } AS functions,
       COLLECT { UNWIND ${scope.parameter(data)} AS id MATCH (n:Element {id: id}) WHERE NOT n:DataAsset AND ${visible(viewer, "n")} RETURN n.code } AS data`,
    scope.parameters,
  );
  const strangers = [
    ...row!.functions.map((code: string) => `fulfils: ${code} is not a Reference`),
    ...row!.data.map((code: string) => `usesData: ${code} is not a DataAsset`),
  ];
  if (strangers.length > 0) throw new RepositoryError("BAD_USER_INPUT", `${strangers.join("; ")}.`);
}
