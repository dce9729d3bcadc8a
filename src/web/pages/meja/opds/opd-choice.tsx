import { useState } from "preact/hooks";
import { byName } from "../../../ui/by-name";
import { day } from "../../../ui/format";
import { Found } from "../../../ui/found";
import type { Named } from "../../../ui/links";
import { useHits } from "../../../ui/use-hits";
import type { Problem } from "../form/problem";
import { Labelled } from "./labelled";
import type { Opd } from "./succession-draft";

interface OpdChoiceProps {
  id: string;
  label: string;
  about?: string;
  opds: readonly Opd[];
  /** Refs of OPDs that cannot be chosen. */
  except: readonly string[];
  /** Without a ref while none is chosen. */
  chosen: Named;
  problems: readonly Problem[];
  /** Receives an empty ref for none. */
  onChoose(opd: Named): void;
}

const kinds = ["Opd"];

/** List of the OPDs by name, and a search for those that it has not: biro, UPT and units. */
export function OpdChoice(props: OpdChoiceProps) {
  const { id, opds, except, chosen, onChoose } = props;
  const [text, setText] = useState("");
  const found = useHits(text, kinds).filter(({ ref }) => !except.includes(ref));
  const options = opds.filter(({ ref }) => !except.includes(ref)).toSorted(byName);
  const isOther = chosen.ref !== "" && !options.some(({ ref }) => ref === chosen.ref);
  const choose = (ref: string, name: string) => {
    setText("");
    onChoose({ ref, name });
  };
  return (
    <Labelled
      {...props}
      field={attributes => (
        <select
          {...attributes}
          required
          value={chosen.ref}
          onChange={({ currentTarget: { value } }) =>
            choose(value, options.find(({ ref }) => ref === value)?.name ?? chosen.name)
          }
        >
          <option value="">Pilih perangkat daerah</option>
          {isOther && <option value={chosen.ref}>{chosen.name}</option>}
          {options.map(opd => (
            <option key={opd.ref} value={opd.ref}>
              {opd.name}
              {inBrackets(opd)}
            </option>
          ))}
        </select>
      )}
    >
      <details>
        <summary>Tidak ada di daftar? Cari biro, UPT, atau unit</summary>
        <label for={`${id}-cari`}>Nama atau kode</label>
        <input
          id={`${id}-cari`}
          type="search"
          autocomplete="off"
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <Found hits={found} onChoose={choose} />
      </details>
    </Labelled>
  );
}

/** Returns from and until when an OPD is in force, if either is recorded. */
function inBrackets({ validFrom, validUntil }: Opd): string {
  const parts = [validFrom && `mulai ${day(validFrom)}`, validUntil && `berakhir sebelum ${day(validUntil)}`];
  const words = parts.filter(Boolean).join(", ");
  return words && ` (${words})`;
}
