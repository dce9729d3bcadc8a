import { useLoaded } from "../../../ui/use-loaded";
import { CitedDocuments } from "../form/cited-documents";
import { FieldProblems } from "../form/field-problems";
import { Restored } from "../restored";
import { useStoredDraft } from "../use-stored-draft";
import { Division } from "./division";
import type { FormProps, OutcomeProps } from "./form-props";
import { HeirField } from "./heir-field";
import { Labelled, type ProblemsOf } from "./labelled";
import { inNames } from "./moves";
import { fieldOf, fields } from "./operations";
import { emptySuccession, hasSuccession, isEmptySuccession } from "./succession-draft";
import { useSuccessionSteps } from "./use-succession-steps";
import { WhoAndWhen } from "./who-and-when";

/** OPDs and rights that the form needs. */
export interface SuccessionFormProps extends Pick<OutcomeProps, "opds" | "today" | "readsAccounts"> {
  onSaved(): void;
}

/** The form is shown only to whoever the texts of the browser belong to. */
const stored = { name: "perubahan-opd", empty: emptySuccession, isEmpty: isEmptySuccession, isOwn: true };

/** Form of a merger or split, its preview, and its save. */
export function SuccessionForm({ opds, today, readsAccounts, onSaved }: SuccessionFormProps) {
  const { draft, change, isRestored, discard } = useStoredDraft(stored);
  const steps = useSuccessionSteps(draft, () => {
    discard(emptySuccession);
    onSaved();
  });
  const names = { ...Object.fromEntries(opds.map(({ ref, name }) => [ref, name])), ...steps.names };
  const refusals = steps.refusals.map(problem => ({
    field: steps.of && fieldOf(problem, steps.of),
    problem: { ...problem, message: inNames(problem.message, names) },
  }));
  const problemsOf: ProblemsOf = field => refusals.flatMap(each => (each.field === field ? [each.problem] : []));
  const props = { draft, change, opds, names, problemsOf, today };
  return (
    <>
      <form
        class="element opds"
        onSubmit={event => {
          event.preventDefault();
          void steps.preview();
        }}
      >
        <fieldset class="all" disabled={steps.isBusy}>
          {isRestored && <Restored onDiscard={() => discard(emptySuccession)} />}
          <WhoAndWhen {...props} />
          {draft.way === "gabung" ? <Successor {...props} /> : <Division {...props} />}
          <Basis {...props} />
        </fieldset>
        <p>
          <button type="submit" disabled={steps.isBusy}>
            Buat pratinjau
          </button>
        </p>
      </form>
      <div role="status">
        <Status steps={steps} />
      </div>
      {(steps.isBusy || steps.of) && (
        <Outcome steps={{ ...steps, names }} refusals={refusals} readsAccounts={readsAccounts} {...props} />
      )}
    </>
  );
}

/** State of the last step in a line. */
function Status({ steps }: Pick<OutcomeProps, "steps">) {
  const { isBusy, isPreviewed, isSaved, isUncertain, report, refusals, fault } = steps;
  if (isBusy) return <p>Sedang diproses …</p>;
  if (isSaved) return <p class="note">Perubahan tersimpan.</p>;
  if (isPreviewed) return <p class="note">Pratinjau siap. Belum ada yang ditulis; periksa, lalu simpan.</p>;
  if (report) return <p class="note">Isian berubah sejak pratinjau terakhir. Buat pratinjau lagi sebelum menyimpan.</p>;
  if (refusals.length > 0)
    return <p class="note fault">Ditolak. Belum ada yang ditulis; perbaiki yang disebut di bawah.</p>;
  if (isUncertain) return <p class="note fault">Jawaban server tidak sampai.</p>;
  return fault ? <p class="note fault">Belum ada yang ditulis, dan isian Anda tetap ada.</p> : null;
}

/** Outcome of the last step, whose code is loaded only once there is one. */
function Outcome(props: OutcomeProps) {
  const { part: Shown, isFailed } = useLoaded(() => import("./outcome").then(module => module.Outcome));
  if (isFailed) return <p class="note fault">Hasilnya belum dapat ditampilkan. Muat ulang halaman ini.</p>;
  return Shown ? <Shown {...props} /> : null;
}

/** Second part of the form of a merger. */
const Successor = ({ draft: { olds, heir }, change, opds, problemsOf }: FormProps) => (
  <fieldset>
    <legend>2. Penerus</legend>
    <HeirField
      field={fields.heir}
      legend="Perangkat daerah yang melanjutkan semuanya"
      word="penerus"
      opds={opds}
      except={olds.map(({ ref }) => ref)}
      heir={heir}
      problemsOf={problemsOf}
      onChange={next => change({ heir: next })}
    />
  </fieldset>
);

/** Last part of the form: the legal basis, the reason, and the cited documents. */
function Basis({ draft, change, problemsOf }: FormProps) {
  const text = (id: string, name: "legalBasis" | "note", label: string, about: string) => (
    <Labelled
      id={id}
      label={label}
      about={about}
      problems={problemsOf(id)}
      field={attributes => (
        <input
          {...attributes}
          type="text"
          maxLength={1000}
          value={draft[name]}
          onInput={({ currentTarget: { value } }) => change({ [name]: value })}
        />
      )}
    />
  );
  return (
    <fieldset>
      <legend>3. Dasarnya</legend>
      {hasSuccession(draft) &&
        text(
          fields.legalBasis,
          "legalBasis",
          "Dasar hukum",
          "Misalnya Perda Nomor 5 Tahun 2026. Dicatat pada hubungan dengan penerus.",
        )}
      {text(fields.note, "note", "Alasan perubahan", "Dibaca kelak di riwayat setiap elemen yang beralih.")}
      <CitedDocuments cites={draft.cites} onChange={cites => change({ cites })} />
      <FieldProblems field={fields.cites} problems={problemsOf(fields.cites)} />
    </fieldset>
  );
}
