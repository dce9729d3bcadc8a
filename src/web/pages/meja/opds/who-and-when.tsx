import { day as inWords } from "../../../ui/format";
import type { Named } from "../../../ui/links";
import type { FormProps } from "./form-props";
import { Labelled } from "./labelled";
import { OpdChoice } from "./opd-choice";
import { fields } from "./operations";
import { heirWord, noOpd, type SuccessionDraft } from "./succession-draft";

const ways = [
  ["gabung", "Gabung", "satu atau beberapa perangkat daerah berakhir, dan satu penerus melanjutkan semuanya"],
  ["pecah", "Pecah", "isi satu perangkat daerah dibagi, atau sebagiannya dipindahkan ke perangkat daerah lain"],
] as const;

/** First part of the form: merger or split, of which OPDs, and from which day. */
export function WhoAndWhen(props: FormProps) {
  const { draft, change } = props;
  return (
    <fieldset>
      <legend>1. Apa yang berubah, dan mulai kapan</legend>
      <fieldset class="several ways">
        <legend>Jenis perubahan</legend>
        {ways.map(([way, label, about]) => (
          <label key={way}>
            <input type="radio" name="cara" checked={draft.way === way} onChange={() => change({ way })} />{" "}
            <strong>{label}</strong>: {about}
          </label>
        ))}
      </fieldset>
      {draft.way === "gabung" ? <Merged {...props} /> : <Divided {...props} />}
      <Day {...props} />
    </fieldset>
  );
}

/** OPDs that are merged, each with a list to choose it from. */
function Merged({ draft: { olds, heir }, change, opds, problemsOf }: FormProps) {
  const refs = [...olds, heir].map(({ ref }) => ref);
  return (
    <>
      <p class="about">
        Pilih semua yang berakhir. Bila salah satunya tetap berlaku dan menerima yang lain, jangan pilih di sini: pilih
        sebagai penerus.
      </p>
      {olds.map((old, index) => (
        <OpdChoice
          key={index}
          id={fields.oldOf(index)}
          label={`Perangkat daerah yang berakhir${olds.length > 1 ? ` (${index + 1})` : ""}`}
          opds={opds}
          except={refs.filter(ref => ref !== old.ref)}
          chosen={old}
          problems={problemsOf(fields.oldOf(index))}
          onChoose={opd => change({ olds: olds.with(index, opd) })}
        />
      ))}
      <p>
        <button type="button" onClick={() => change({ olds: [...olds, noOpd] })}>
          Tambah perangkat daerah
        </button>{" "}
        {olds.length > 1 && (
          <button type="button" onClick={() => change({ olds: olds.slice(0, -1) })}>
            Hapus {olds.at(-1)!.name || "yang terakhir"}
          </button>
        )}
      </p>
    </>
  );
}

/** OPD that is divided. Another one has other contents, so that nothing is taken yet. */
function Divided({ draft: { olds, parts }, change, opds, problemsOf }: FormProps) {
  const choose = (opd: Named) => change({ olds: [opd], parts: parts.map(({ heir }) => ({ heir, takes: [] })) });
  return (
    <OpdChoice
      id={fields.oldOf(0)}
      label="Perangkat daerah yang dipecah"
      opds={opds}
      except={[]}
      chosen={olds[0]!}
      problems={problemsOf(fields.oldOf(0))}
      onChoose={choose}
    />
  );
}

function Day({ draft, change, problemsOf, today }: FormProps) {
  return (
    <Labelled
      id={fields.day}
      label="Hari mulai berlaku"
      about={aboutDay(draft, today)}
      problems={problemsOf(fields.day)}
      field={attributes => (
        <input
          {...attributes}
          type="date"
          required
          value={draft.day}
          onInput={({ currentTarget: { value } }) => change({ day: value })}
        />
      )}
    />
  );
}

/** Says what a day means that has passed, or is still to come. */
function aboutDay(draft: SuccessionDraft, today: string): string {
  const { day } = draft;
  if (day === "") return `Hari sejak ${heirWord(draft)} memiliki yang beralih. Boleh sudah lewat, boleh belum tiba.`;
  if (day > today) return `Sampai sebelum ${inWords(day)} semuanya tetap seperti sekarang.`;
  if (day === today) return "Berlaku hari ini, segera sesudah disimpan.";
  return `Hari itu sudah lewat: jawaban tentang hari-hari sejak ${inWords(day)} ikut berubah, sedangkan hari-hari sebelumnya tetap.`;
}
