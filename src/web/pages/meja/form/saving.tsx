import { addressOf } from "../../../ui/links";
import { Empty } from "../../../ui/section";
import { EffectNote } from "../effect-note";
import { CitedDocuments } from "./cited-documents";
import { Conflict } from "./conflict";
import { isEmpty } from "./draft";
import type { FieldsProps } from "./fields";
import { conflictOf, fieldOf, isError, type Problem } from "./problem";
import type { Saved } from "./use-saving";

interface SavingProps extends FieldsProps {
  saving: Saved;
}

/** Ways to check, look at the effect and save, and what came of the last one. */
export function Saving(props: SavingProps) {
  const { saving, held, element } = props;
  const { isBusy, check, lookAhead, saved, problems } = saving;
  const current = conflictOf(problems);
  const isUnchanged = element !== undefined && isEmpty(held.draft);
  return (
    <fieldset disabled={isBusy}>
      <legend>Simpan</legend>
      <div class="field">
        <label for="alasan">Alasan perubahan</label>
        <input
          id="alasan"
          type="text"
          maxLength={1000}
          value={held.draft.note}
          onInput={event => held.change({ note: event.currentTarget.value })}
        />
      </div>
      <CitedDocuments cites={held.draft.cites} onChange={cites => held.change({ cites })} />
      <p>
        <button type="button" disabled={isUnchanged} onClick={() => void check()}>
          Periksa
        </button>{" "}
        <button type="button" disabled={isUnchanged} onClick={() => void lookAhead()}>
          Lihat akibatnya
        </button>{" "}
        <button type="submit" disabled={isUnchanged}>
          Simpan
        </button>
      </p>
      <div role="status">
        {isUnchanged && !saved && <Empty>Belum ada yang diubah.</Empty>}
        {isBusy && <p>Sedang diproses …</p>}
        <Told {...props} />
      </div>
      {current && <Conflict current={current} {...props} />}
    </fieldset>
  );
}

/** Result of the last step. */
function Told({ form, saving: { problems, fault, isChecked, effect, saved } }: SavingProps) {
  return (
    <>
      {fault && <p class="note fault">{faults[fault] ?? "Permintaan ini gagal. Isian Anda tetap ada; coba lagi."}</p>}
      {!conflictOf(problems) && <Problems problems={problems} form={form} />}
      {isChecked && !effect && <p class="note">Dapat disimpan. Belum ada yang ditulis.</p>}
      {effect && <EffectNote effect={effect} />}
      {saved && (
        <p class="note">
          Tersimpan sebagai revisi {saved.rev}: <a href={addressOf(saved.ref)}>{saved.name}</a>
        </p>
      )}
    </>
  );
}

const faults: Record<string, string> = {
  OFFLINE: "Tidak ada sambungan ke server. Isian Anda tersimpan di peramban ini; coba lagi setelah tersambung.",
  PERSISTED_QUERY_NOT_FOUND:
    "Halaman ini lebih lama daripada servernya. Isian Anda tersimpan di peramban ini; muat ulang, lalu simpan.",
  UNAUTHENTICATED: "Sesi Anda sudah berakhir. Isian Anda tersimpan di peramban ini; masuklah lagi, lalu simpan.",
  DEADLINE_EXCEEDED: "Menghitungnya terlalu lama. Isian Anda tetap ada; coba lagi sebentar lagi.",
  DATABASE_UNAVAILABLE:
    "Basis data sedang tidak tersedia. Isian Anda tersimpan di peramban ini; coba lagi dalam satu menit.",
  FORBIDDEN: "Akun Anda tidak berhak mengubah ini.",
  TOO_MANY_REQUESTS: "Server sedang melayani banyak permintaan. Coba lagi sebentar lagi.",
};

/** All problems, each with a link to its field. */
function Problems({ problems, form }: { problems: readonly Problem[] } & Pick<FieldsProps, "form">) {
  if (problems.length === 0) return null;
  const isRefused = problems.some(isError);
  const labelOf = (field: string | undefined) =>
    form.properties.find(({ name }) => name === field)?.label ??
    form.relations.find(({ forward }) => forward === field)?.labels[0];
  return (
    <div class={isRefused ? "note fault" : "note"}>
      <p>{isRefused ? "Belum ada yang ditulis:" : "Perlu diperiksa:"}</p>
      <ul>
        {problems.map(problem => {
          const field = fieldOf(problem);
          const label = labelOf(field);
          return (
            <li key={problem.rule + problem.message}>
              {label && <a href={`#${field}`}>{label}</a>}
              {label && ": "}
              {problem.message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
