import type { Problem } from "../form/problem";
import type { StoredDraft } from "../use-stored-draft";
import type { ProblemsOf } from "./labelled";
import type { Names } from "./moves";
import type { Opd, SuccessionDraft } from "./succession-draft";
import type { SuccessionSteps } from "./use-succession-steps";

/** Draft, and what its fields need. */
export interface FormProps {
  draft: SuccessionDraft;
  change: StoredDraft<SuccessionDraft>["change"];
  /** OPDs to choose from. */
  opds: readonly Opd[];
  /** Names of the elements that problems name, by ref. */
  names: Names;
  problemsOf: ProblemsOf;
  /** Day in ISO 8601. */
  today: string;
}

/** Outcome of the last step, and what its parts need. */
export interface OutcomeProps extends FormProps {
  steps: SuccessionSteps;
  /** Refusals in words, with the field of each; undefined for one of the whole change. */
  refusals: readonly { field?: string; problem: Problem }[];
  /** True for an account that reads the accounts of others. */
  readsAccounts: boolean;
}
