import { useState } from "preact/hooks";
import { Table } from "../../../ui/table";
import { textOf } from "./draft";
import type { FieldsProps } from "./fields";
import { inWords } from "./in-words";
import type { FormModel, Property } from "./model";
import type { Saved } from "./use-saving";

interface ConflictProps extends FieldsProps {
  /** Record as somebody else has left it. */
  current: Record<string, unknown>;
  saving: Saved;
}

/** Says what somebody else has changed meanwhile; where both changed the same, one chooses. */
export function Conflict({ form, recorded, held, current, saving }: ConflictProps) {
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const { draft, change } = held;
  const changed = form.properties.filter(({ name }) => textOf(current[name]) !== textOf(recorded[name]));
  const goOn = () => {
    const values = Object.fromEntries(Object.entries(draft.values).filter(([name]) => !theirs.includes(name)));
    change({ rev: Number(current.rev), values });
    saving.clear();
  };
  const choose = (name: string, isTheirs: boolean) =>
    setTheirs(isTheirs ? [...theirs, name] : theirs.filter(each => each !== name));
  return (
    <div class="note fault" role="alert">
      <p>Orang lain sudah mengubah elemen ini sejak Anda membukanya. Pilih isi yang dipakai, lalu simpan lagi.</p>
      {changed.length > 0 && (
        <Table
          caption="Isian yang diubah orang lain"
          rows={changed}
          keyOf={({ name }) => name}
          columns={[
            { title: "Isian", cell: ({ label }) => label },
            { title: "Semula", cell: each => inWords(textOf(recorded[each.name]), form.optionsOf(each.type)) },
            { title: "Kini", cell: each => inWords(textOf(current[each.name]), form.optionsOf(each.type)) },
            { title: "Isian Anda", cell: each => mine(form, each, draft.values[each.name]) },
            {
              title: "Pakai",
              cell: ({ name, label }) =>
                draft.values[name] === undefined ? (
                  "yang kini"
                ) : (
                  <select
                    aria-label={`Pakai untuk ${label}`}
                    onChange={event => choose(name, event.currentTarget.value === "kini")}
                  >
                    <option value="anda">isian Anda</option>
                    <option value="kini">yang kini</option>
                  </select>
                ),
            },
          ]}
        />
      )}
      <button type="button" onClick={goOn}>
        Pakai pilihan ini
      </button>
    </div>
  );
}

const mine = (form: FormModel, property: Property, text: string | undefined) =>
  text === undefined ? "tidak diubah" : inWords(text, form.optionsOf(property.type));
