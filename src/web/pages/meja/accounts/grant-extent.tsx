import { Choice } from "../../../ui/choice";
import { Kinds, toggled } from "../managing/kinds";
import type { Choices } from "./account";
import type { GrantDraft } from "./grant-draft";

/** Draft of a role, and how its parts change. */
export interface DraftHeld {
  choices: Choices;
  draft: GrantDraft;
  set(changes: Partial<GrantDraft>): void;
}

/** Fields for what a role is limited to: OPDs, kinds, or trusted documents. */
export function GrantExtent(held: DraftHeld) {
  const { choices, draft, set } = held;
  switch (choices.roles.find(({ name }) => name === draft.role)?.requires) {
    case "OPDS":
      return <Opds {...held} />;
    case "KINDS":
      return <Kinds kinds={choices.metamodel.kinds} chosen={draft.kinds} onChange={kinds => set({ kinds })} />;
    case "DOCUMENTS":
      return (
        <label>
          Pertanyaan yang boleh dikirim (nama, misalnya Q01, Q09)
          <input
            type="text"
            required
            value={draft.documents}
            onInput={({ currentTarget }) => set({ documents: currentTarget.value })}
          />
        </label>
      );
    default:
      return null;
  }
}

/** OPDs that are chosen, and a list to add another one. */
function Opds({ choices: { grantableOpds }, draft: { opds }, set }: DraftHeld) {
  const others = grantableOpds.filter(({ code }) => !opds.includes(code));
  const add = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    if (value) set({ opds: [...opds, value] });
  };
  return (
    <div onChange={add}>
      <ChosenOpds choices={{ grantableOpds }} opds={opds} set={set} />
      <Choice
        key={opds.join()}
        label={opds.length > 0 ? "Tambah perangkat daerah" : "Perangkat daerah (termasuk biro dan UPT-nya)"}
        name="opd"
        value=""
        options={[["", "Pilih perangkat daerah"], ...others.map(({ code, name }) => [code, name] as const)]}
      />
      {grantableOpds.length === 0 && (
        <p class="about">Perangkat daerah belum tercatat. Catatlah dahulu, baru beri peran ini.</p>
      )}
    </div>
  );
}

interface ChosenOpdsProps extends Pick<DraftHeld, "set"> {
  choices: Pick<Choices, "grantableOpds">;
  opds: readonly string[];
}

function ChosenOpds({ choices: { grantableOpds }, opds, set }: ChosenOpdsProps) {
  const nameOf = (code: string) => grantableOpds.find(each => each.code === code)?.name ?? code;
  if (opds.length === 0) return null;
  return (
    <ul>
      {opds.map(code => (
        <li key={code}>
          {nameOf(code)}{" "}
          <button
            type="button"
            class="small"
            aria-label={`Hapus ${nameOf(code)}`}
            onClick={() => set({ opds: toggled(opds, code) })}
          >
            Hapus
          </button>
        </li>
      ))}
    </ul>
  );
}
