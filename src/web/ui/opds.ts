import type { Option } from "./choice";

const prefix = "opd:";

/** Returns the code of an OPD from its ref; undefined for others. */
export const codeOf = (ref: string | null): string | undefined =>
  ref?.startsWith(prefix) ? ref.slice(prefix.length) : undefined;

/** Returns code and name of the OPDs among groups by owner. */
export const opdsAmong = (groups: readonly { value: string | null; label: string }[]): Option[] =>
  groups.flatMap(({ value, label }): Option[] => {
    const code = codeOf(value);
    return code ? [[code, label]] : [];
  });

/** Returns OPDs (code and name) by name; the chosen one is always among them, if need be by its code. */
export function withChosen(opds: readonly Option[], chosen: string | undefined): Option[] {
  const others: Option[] = chosen && !opds.some(([code]) => code === chosen) ? [[chosen, chosen]] : [];
  return [...others, ...opds].sort(([, one], [, other]) => one.localeCompare(other, "id"));
}
