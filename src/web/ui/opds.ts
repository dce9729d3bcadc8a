import type { OpdType } from "../answers";

/** OPD as a choice needs it. */
export interface NamedOpd {
  code: string;
  name: string;
}

/** Types of the departments of a province, without their units. */
export const departments: OpdType[] = ["DINAS", "BADAN", "SETDA", "SETWAN", "INSPEKTORAT"];

const prefix = "opd:";

/** Returns the code of an OPD from its ref; undefined for others. */
export const codeOf = (ref: string | null): string | undefined =>
  ref?.startsWith(prefix) ? ref.slice(prefix.length) : undefined;

/** Returns the OPDs among groups by owner. */
export const opdsAmong = (groups: readonly { value: string | null; label: string }[]): NamedOpd[] =>
  groups.flatMap(({ value, label: name }) => {
    const code = codeOf(value);
    return code ? [{ code, name }] : [];
  });

/** Returns the condition for what the OPD with a code and its units own; none without a code. */
export const ownedWithin = (opd: string | undefined) => (opd ? { ownedBy: { some: { within: `opd:${opd}` } } } : {});
