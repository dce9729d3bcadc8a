import { useEffect, useId, useState } from "preact/hooks";
import type { OpdsToPickFragment } from "../answers";
import { byName } from "./by-name";
import { Choice } from "./choice";
import { codeOf, type NamedOpd } from "./opds";
import { useHits } from "./use-hits";

interface OpdFieldProps {
  /** Default: Perangkat daerah. */
  label?: string;
  /** OPDs to choose from, as many as fit into a list, and how many there are; none if they could not be read. */
  opds: OpdsToPickFragment | null | undefined;
  /** Code of the chosen OPD. Default: none. */
  chosen?: string;
  /** Words for no OPD. */
  none: string;
}

/** Field `opd` with the code of an OPD: a list of all by name, or a search if there are more than a list can hold. */
export function OpdField({ label = "Perangkat daerah", opds, chosen = "", none }: OpdFieldProps) {
  const { totalCount, nodes } = opds ?? { totalCount: 0, nodes: [] };
  const known = withChosen(nodes, chosen);
  if (totalCount > nodes.length) return <OpdSearch label={label} opds={known} chosen={chosen} none={none} />;
  const options = known.map(({ code, name }) => [code, name] as const);
  return <Choice label={label} name="opd" value={chosen} options={[["", none], ...options]} />;
}

/** Returns OPDs by name, with the chosen one, if need be by its code. */
function withChosen(opds: readonly NamedOpd[], chosen: string): NamedOpd[] {
  const isKnown = chosen === "" || opds.some(({ code }) => code === chosen);
  const all = isKnown ? [...opds] : [...opds, { code: chosen, name: chosen }];
  return all.sort(byName);
}

interface OpdSearchProps {
  label: string;
  /** OPDs that are suggested before anything was typed. */
  opds: readonly NamedOpd[];
  chosen: string;
  none: string;
}

const kinds = ["Opd"];

/** Field for a code, which suggests OPDs by name while one types. */
function OpdSearch({ label, opds, chosen, none }: OpdSearchProps) {
  const [typed, setTyped] = useState(chosen);
  useEffect(() => setTyped(chosen), [chosen]);
  const [list, hint] = [useId(), useId()];
  const found = useHits(typed === chosen ? "" : typed, kinds).map(({ ref, name }) => ({ code: codeOf(ref)!, name }));
  return (
    <label>
      {label}
      <input
        name="opd"
        value={typed}
        list={list}
        placeholder={none}
        autocomplete="off"
        onInput={event => setTyped(event.currentTarget.value)}
        aria-describedby={hint}
      />
      <datalist id={list}>
        {(found.length > 0 ? found : opds).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <small id={hint}>Ketik sebagian nama lalu pilih, atau tulis kodenya.</small>
    </label>
  );
}
