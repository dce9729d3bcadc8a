import { ResponsibleKind } from "../../../graph/responsible.js";
import type { Draft } from "../plan/draft.js";
import type { Named as NamedOpd } from "../plan/succession/succession.js";
import { isThere, stateOf } from "./named-element.js";
import type { InputField } from "./operation-input.js";
import type { Named } from "./operation-type.js";

/** Common fields of operations by which OPDs succeed others. `on`: first day of the successors. */
export const successionFields = {
  on: { type: "LocalDate", required: true },
  legalBasis: { type: "String" },
} satisfies Record<string, InputField>;

/** Returns the parts of an operation that these fields give. */
export const successionRead = (on: string, legalBasis: string | null | undefined) => ({
  day: on,
  legalBasis: legalBasis ?? undefined,
});

/** Returns the names that refer to no Opd. */
export const missingOpds = (draft: Draft, named: readonly Named[]): Named[] =>
  named.filter(({ name }) => !isThere(draft, name, ResponsibleKind.name));

/** Returns the named Opds with the places of their names; one that is named twice counts where it is first. */
export function opdsNamed(draft: Draft, named: readonly Named[]): NamedOpd[] {
  const found = named.map(({ name, path }) => ({ opd: stateOf(draft, name), path }));
  return found.filter(({ opd }, index) => found.findIndex(other => other.opd === opd) === index);
}
