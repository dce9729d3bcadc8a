import { Choice } from "./choice";
import type { NamedOpd } from "./opds";

interface OpdFieldProps {
  /** Default: Perangkat daerah. */
  label?: string;
  opds: readonly NamedOpd[];
  /** Code of the chosen OPD. Default: none. */
  chosen?: string;
  /** Words for no OPD. */
  none: string;
}

/** List to choose an OPD from, by name. The chosen one is always in it, if need be by its code. */
export function OpdField({ label = "Perangkat daerah", opds, chosen = "", none }: OpdFieldProps) {
  const isKnown = chosen === "" || opds.some(({ code }) => code === chosen);
  const all = isKnown ? [...opds] : [...opds, { code: chosen, name: chosen }];
  const options = all.sort((one, other) => one.name.localeCompare(other.name, "id"));
  return (
    <Choice
      label={label}
      name="opd"
      value={chosen}
      options={[["", none], ...options.map(({ code, name }) => [code, name] as const)]}
    />
  );
}
