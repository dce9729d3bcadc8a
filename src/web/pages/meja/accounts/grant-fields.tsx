import { useId } from "preact/hooks";
import { Choice } from "../../../ui/choice";
import type { Choices } from "./account";
import type { GrantDraft } from "./grant-draft";

interface GrantFieldsProps {
  choices: Choices;
  draft: GrantDraft;
  /** True if a role that two ADMINs give is pending first. */
  isApprovalNeeded: boolean;
  onChange(draft: GrantDraft): void;
}

/** Fields of a role: the role with what it may do, what it is limited to, and its last day. */
export function GrantFields({ choices, draft, isApprovalNeeded, onChange }: GrantFieldsProps) {
  const [about, last] = [useId(), useId()];
  const { roles, metamodel } = choices;
  const role = roles.find(({ name }) => name === draft.role)!;
  const set = (changes: Partial<GrantDraft>) => onChange({ ...draft, ...changes });
  return (
    <>
      <label>
        Peran
        <select
          value={draft.role}
          aria-describedby={about}
          onChange={({ currentTarget }) => set({ role: currentTarget.value })}
        >
          {roles.map(({ name, label }) => (
            <option key={name} value={name} selected={name === draft.role}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p id={about} class="about">
        {role.description}
        {role.needsSecondAdmin && isApprovalNeeded && " Peran ini baru berlaku setelah disetujui Pengelola Akun lain."}
      </p>
      {role.requires === "OPDS" && <OpdFields choices={choices} draft={draft} onChange={onChange} />}
      {role.requires === "KINDS" && (
        <fieldset class="kinds">
          <legend>Jenis elemen</legend>
          {metamodel.kinds.map(({ name, label }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={draft.kinds.includes(name)}
                onChange={() => set({ kinds: toggled(draft.kinds, name) })}
              />{" "}
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {role.requires === "DOCUMENTS" && (
        <label>
          Pertanyaan yang boleh dikirim (nama, misalnya Q01, Q09)
          <input
            type="text"
            required
            value={draft.documents}
            onInput={({ currentTarget }) => set({ documents: currentTarget.value })}
          />
        </label>
      )}
      <label>
        Hari terakhir berlaku
        <input
          type="date"
          value={draft.lastDay}
          aria-describedby={last}
          onInput={({ currentTarget }) => set({ lastDay: currentTarget.value })}
        />
      </label>
      <p id={last} class="about">
        Kosongkan bila tanpa batas waktu. Sebaiknya isi hari berakhirnya surat keputusan.
      </p>
    </>
  );
}

/** OPDs of a role: those that are chosen, and a list to add another one. */
function OpdFields({ choices, draft, onChange }: Omit<GrantFieldsProps, "isApprovalNeeded">) {
  const { grantableOpds } = choices;
  const others = grantableOpds.filter(({ code }) => !draft.opds.includes(code));
  const nameOf = (code: string) => grantableOpds.find(each => each.code === code)?.name ?? code;
  const set = (opds: readonly string[]) => onChange({ ...draft, opds });
  return (
    <div
      onChange={({ target }) => {
        const { value } = target as HTMLSelectElement;
        if (value) set([...draft.opds, value]);
      }}
    >
      {draft.opds.length > 0 && (
        <ul>
          {draft.opds.map(code => (
            <li key={code}>
              {nameOf(code)}{" "}
              <button
                type="button"
                class="small"
                aria-label={`Hapus ${nameOf(code)}`}
                onClick={() => set(draft.opds.filter(each => each !== code))}
              >
                Hapus
              </button>
            </li>
          ))}
        </ul>
      )}
      <Choice
        key={draft.opds.join()}
        label={draft.opds.length > 0 ? "Tambah perangkat daerah" : "Perangkat daerah (termasuk biro dan UPT-nya)"}
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

const toggled = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter(each => each !== one) : [...all, one];
