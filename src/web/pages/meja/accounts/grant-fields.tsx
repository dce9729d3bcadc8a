import { useId } from "preact/hooks";
import type { Choices } from "./account";
import type { GrantDraft } from "./grant-draft";
import { type DraftHeld, GrantExtent } from "./grant-extent";

interface GrantFieldsProps {
  choices: Choices;
  draft: GrantDraft;
  onChange(draft: GrantDraft): void;
}

/** Fields of a role: the role with its rights in words, its limits, and its last day. */
export function GrantFields({ choices, draft, onChange }: GrantFieldsProps) {
  const held = { choices, draft, set: (changes: Partial<GrantDraft>) => onChange({ ...draft, ...changes }) };
  return (
    <>
      <RoleField {...held} />
      <GrantExtent {...held} />
      <LastDay {...held} />
    </>
  );
}

function RoleField({ choices, draft, set }: DraftHeld) {
  const about = useId();
  const { description, needsSecondAdmin } = choices.roles.find(({ name }) => name === draft.role)!;
  return (
    <>
      <label>
        Peran
        <select
          value={draft.role}
          aria-describedby={about}
          onChange={({ currentTarget }) => set({ role: currentTarget.value })}
        >
          {choices.roles.map(({ name, label }) => (
            <option key={name} value={name} selected={name === draft.role}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p id={about} class="about">
        {description}
        {needsSecondAdmin &&
          choices.isApprovalNeeded &&
          " Peran ini baru berlaku setelah disetujui Pengelola Akun lain."}
      </p>
    </>
  );
}

function LastDay({ draft, set }: DraftHeld) {
  const about = useId();
  return (
    <>
      <label>
        Hari terakhir berlaku
        <input
          type="date"
          value={draft.lastDay}
          aria-describedby={about}
          onInput={({ currentTarget }) => set({ lastDay: currentTarget.value })}
        />
      </label>
      <p id={about} class="about">
        Kosongkan bila tanpa batas waktu. Sebaiknya isi hari berakhirnya surat keputusan.
      </p>
    </>
  );
}
