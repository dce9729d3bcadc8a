import { type Choices, dayAfter } from "./account";

/** Role that is being filled in. */
export interface GrantDraft {
  role: string;
  /** Codes of OPDs. */
  opds: readonly string[];
  /** Names of kinds. */
  kinds: readonly string[];
  /** Names of trusted documents, as typed: `Q01, Q09`. */
  documents: string;
  /** Last day in force, in ISO 8601; empty for none. */
  lastDay: string;
}

/** Returns an empty draft of a role. */
export const draftOf = (role: string): GrantDraft => ({ role, opds: [], kinds: [], documents: "", lastDay: "" });

/** Returns the input of the contract: only what the role requires. */
export function grantOf({ role, opds, kinds, documents, lastDay }: GrantDraft, { roles }: Pick<Choices, "roles">) {
  const { requires } = roles.find(({ name }) => name === role)!;
  const named = {
    OPDS: { opds },
    KINDS: { kinds },
    DOCUMENTS: { documents: documents.split(/[\s,;]+/).filter(Boolean) },
  };
  return { role, until: dayAfter(lastDay), ...(requires ? named[requires] : {}) };
}
