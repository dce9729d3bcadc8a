import { useState } from "preact/hooks";
import { ChangeForm } from "../managing/change-form";
import { type Secret, useChange } from "../managing/use-change";
import type { Choices } from "./account";
import add from "./add.graphql";
import { draftOf, grantOf } from "./grant-draft";
import { GrantFields } from "./grant-fields";

interface NewAccountProps {
  choices: Choices;
  /** Role that is chosen first. */
  role: string;
  onDone(name: string, secret?: Secret): void;
}

/** Form for a new account: the name of the office, its first role, and how it signs in. */
export function NewAccount({ choices, role, onDone }: NewAccountProps) {
  const [name, setName] = useState("");
  const [subject, setSubject] = useState("");
  const [draft, setDraft] = useState(() => draftOf(role));
  const change = useChange(secret => {
    onDone(name, secret);
    setName("");
    setSubject("");
    setDraft(draftOf(role));
  });
  const send = () =>
    change.run(add, {
      name: name.trim(),
      subject: subject.trim() || undefined,
      grants: [grantOf(draft, choices)],
    });
  return (
    <ChangeForm change={change} button="Buat akun" onSend={send}>
      <label>
        Nama jabatan, unit, atau program
        <input
          type="text"
          required
          maxLength={200}
          placeholder="Operator Dinas Kesehatan"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <p class="about">Bukan nama orang: tanpa NIP, NIK, telepon, atau surel. Nama tidak dapat diubah lagi.</p>
      <GrantFields choices={choices} draft={draft} onChange={setDraft} />
      <label>
        Subjek pada penyedia identitas (kosongkan bila masuk dengan tautan)
        <input
          type="text"
          maxLength={300}
          value={subject}
          onInput={({ currentTarget }) => setSubject(currentTarget.value)}
        />
      </label>
    </ChangeForm>
  );
}
