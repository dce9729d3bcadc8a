import type { FormProps } from "./form-props";
import { HeirField } from "./heir-field";
import { fields, heirsOf } from "./operations";
import { noHeir, type Part, type SuccessionDraft } from "./succession-draft";
import { Taken } from "./taken";

/** Second part of the form of a split: who takes parts, which, and who has the rest. */
export function Division(props: FormProps) {
  const { draft, change } = props;
  const { parts } = draft;
  return (
    <fieldset>
      <legend>2. Pembagian</legend>
      {parts.map((part, index) => (
        <PartField key={index} part={part} index={index} {...props} />
      ))}
      <p>
        <button type="button" onClick={() => change({ parts: [...parts, { heir: noHeir, takes: [] }] })}>
          Tambah penerima lain
        </button>
      </p>
      <Taken {...props} />
      <Rest {...props} />
    </fieldset>
  );
}

interface PartFieldProps extends FormProps {
  part: Part;
  index: number;
}

/** Successor of a part. Those of other parts cannot be chosen again. */
function PartField({ part, index, draft, change, opds, problemsOf }: PartFieldProps) {
  const { parts } = draft;
  const others = parts.filter(each => each !== part);
  const field = fields.partOf(index);
  return (
    <>
      <HeirField
        field={field}
        legend={parts.length > 1 ? `Penerima ${index + 1}` : "Penerima"}
        word="penerima"
        about="Perangkat daerah yang menerima sebagian isi."
        opds={opds}
        except={exceptFor(field, draft)}
        heir={part.heir}
        problemsOf={problemsOf}
        onChange={heir => change({ parts: parts.with(index, { ...part, heir }) })}
      />
      {others.length > 0 && (
        <p>
          <button type="button" class="small" onClick={() => change({ parts: others })}>
            Hapus penerima {index + 1}
          </button>
        </p>
      )}
    </>
  );
}

/** Returns the refs that cannot be chosen in a field: those of the divided OPD, and of the other fields that are shown. */
function exceptFor(own: string, draft: SuccessionDraft): string[] {
  const others = heirsOf(draft).flatMap(([field, heir]) => (field === own ? [] : [heir]));
  return [draft.olds[0]!, ...others].map(({ ref }) => ref);
}

/** Choice of who has everything that nobody takes. */
function Rest({ draft, change, opds, problemsOf }: FormProps) {
  const { olds, heir, remains } = draft;
  const name = olds[0]!.name || "perangkat daerah yang dipecah";
  return (
    <>
      <fieldset class="several ways">
        <legend>Selebihnya, yang tidak dipilih untuk siapa pun</legend>
        <label>
          <input type="radio" name="sisa" checked={remains} onChange={() => change({ remains: true, heir: noHeir })} />{" "}
          tetap di {name}, yang tetap berlaku
        </label>
        <label>
          <input type="radio" name="sisa" checked={!remains} onChange={() => change({ remains: false })} /> beralih ke
          perangkat daerah lain; {name} berakhir
        </label>
      </fieldset>
      {!remains && (
        <HeirField
          field={fields.heir}
          legend="Penerus selebihnya"
          word="penerus"
          opds={opds}
          except={exceptFor(fields.heir, draft)}
          heir={heir}
          problemsOf={problemsOf}
          onChange={next => change({ heir: next })}
        />
      )}
    </>
  );
}
