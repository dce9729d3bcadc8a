import { day as inWords } from "../../../ui/format";
import type { Named } from "../../../ui/links";
import type { Draft } from "./draft";
import type { FormProps } from "./form-props";
import { Labelled } from "./labelled";
import { OpdChoice } from "./opd-choice";
import { fields } from "./operations";

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

/** OPDs that are merged, and a list to add another one. */
function Merged({ draft, change, opds, problemsOf }: FormProps) {
  const { olds, heir } = draft;
  return (
    <>
      {olds.length > 0 && <Olds olds={olds} change={change} />}
      <OpdChoice
        id={fields.olds}
        label={olds.length > 0 ? "Tambah perangkat daerah yang digabungkan" : "Perangkat daerah yang digabungkan"}
        about="Semua yang dipilih di sini berakhir. Bila salah satunya tetap berlaku dan menerima yang lain, jangan pilih di sini: pilih sebagai penerus."
        opds={opds}
        except={[...olds.map(({ ref }) => ref), heir.ref]}
        required={olds.length === 0}
        problems={problemsOf(fields.olds)}
        onChoose={opd => opd.ref && change({ olds: [...olds, opd] })}
      />
    </>
  );
}

const Olds = ({ olds, change }: { olds: readonly Named[]; change: FormProps["change"] }) => (
  <ul class="chosen" aria-label="Yang digabungkan">
    {olds.map(({ ref, name }) => (
      <li key={ref}>
        {name}{" "}
        <button type="button" class="small" onClick={() => change({ olds: olds.filter(each => each.ref !== ref) })}>
          Hapus <span class="unseen">{name}</span>
        </button>
      </li>
    ))}
  </ul>
);

/** OPD that is divided. Another one has other contents, so that nothing is taken yet. */
function Divided({ draft: { olds, parts }, change, opds, problemsOf }: FormProps) {
  const choose = (opd: Named) =>
    change({ olds: opd.ref ? [opd] : [], parts: parts.map(({ heir }) => ({ heir, takes: [] })) });
  return (
    <OpdChoice
      id={fields.olds}
      label="Perangkat daerah yang dipecah"
      opds={opds}
      except={[]}
      chosen={olds[0]}
      required
      problems={problemsOf(fields.olds)}
      onChoose={choose}
    />
  );
}

function Day({ draft, change, problemsOf, today }: FormProps) {
  return (
    <Labelled
      id={fields.day}
      label="Hari pertama penerus"
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
function aboutDay({ day }: Draft, today: string): string {
  if (day === "") return "Hari mulai berlakunya peraturan. Boleh sudah lewat, boleh belum tiba.";
  if (day > today) return `Sampai sebelum ${inWords(day)} semuanya tetap seperti sekarang.`;
  if (day === today) return "Berlaku hari ini, segera sesudah disimpan.";
  return `Hari ini sudah lewat: jawaban tentang hari-hari sejak ${inWords(day)} ikut berubah. Hari-hari sebelumnya tetap.`;
}
