import { useState } from "preact/hooks";
import { ChangeForm } from "../managing/change-form";
import { Confirmed } from "../managing/confirmed";
import { type Change, type Secret, useChange } from "../managing/use-change";
import { type Account, type Choices, dayAfter, isOpen } from "./account";
import grant from "./grant.graphql";
import { draftOf, grantOf } from "./grant-draft";
import { GrantFields } from "./grant-fields";
import link from "./link.graphql";
import revoke from "./revoke.graphql";
import token from "./token.graphql";

interface ActionsProps {
  account: Account;
  choices: Choices;
  onDone(secret?: Secret): void;
}

/** Changes of an account: a new link or token, another role, its end. */
export function AccountActions({ account, choices, onDone }: ActionsProps) {
  const { name, viewerCan, grants } = account;
  const change = useChange(onDone);
  const open = grants.filter(isOpen);
  const roles = open.length > 0 ? ` (${open.map(({ label }) => label).join(", ")})` : "";
  return (
    <div class="actions">
      {viewerCan.issue && <NewLink name={name} isApprovalNeeded={choices.isApprovalNeeded} change={change} />}
      {viewerCan.issueToken && open.some(({ role }) => role === "CLIENT") && (
        <TokenForm name={name} isBounded={choices.isApprovalNeeded} onDone={onDone} />
      )}
      {viewerCan.change && (
        <>
          <AddRole name={name} choices={choices} onDone={onDone} />
          <Confirmed
            title="Nonaktifkan akun"
            about={name}
            button="Nonaktifkan sekarang"
            change={change}
            onConfirm={() => change.run(revoke, { name })}
          >
            Semua peran{roles}, sesi masuk, tautan masuk, dan token akun “{name}” berakhir dalam beberapa detik, dan
            tidak dapat dipulihkan. Namanya tidak dapat dipakai lagi. Perubahan dan komentar yang pernah ditulisnya
            tetap.
          </Confirmed>
        </>
      )}
      {viewerCan.reason && <p class="about">{viewerCan.reason}</p>}
      <p class="problems" role="alert">
        {change.problem}
      </p>
    </div>
  );
}

interface NewLinkProps {
  name: string;
  isApprovalNeeded: boolean;
  change: Change;
}

/** Button for a new sign-in link, with the page that it opens. */
function NewLink({ name, isApprovalNeeded, change }: NewLinkProps) {
  const [page, setPage] = useState("");
  return (
    <Confirmed
      title="Tautan masuk baru"
      about={name}
      button="Buat tautan masuk"
      change={change}
      onConfirm={() => change.run(link, { name, page: page.trim() || null })}
    >
      Tautan masuk sebelumnya tidak berlaku lagi
      {isApprovalNeeded && ", dan semua sesi masuk akun ini berakhir dalam beberapa detik"}. Token tetap.{" "}
      <label>
        Halaman yang terbuka setelah masuk (boleh dikosongkan)
        <input
          type="text"
          value={page}
          placeholder="/pemdi?indikator=I13"
          onInput={({ currentTarget }) => setPage(currentTarget.value)}
        />
      </label>
    </Confirmed>
  );
}

/** Form for a further role. */
function AddRole({ name, choices, onDone }: Omit<ActionsProps, "account"> & { name: string }) {
  const [draft, setDraft] = useState(() => draftOf("EDITOR"));
  const change = useChange(onDone);
  const send = () => change.run(grant, { name, grant: grantOf(draft, choices) });
  return (
    <details>
      <summary>
        Tambah peran <span class="unseen">{name}</span>
      </summary>
      <ChangeForm change={change} button="Beri peran" onSend={send}>
        <GrantFields choices={choices} draft={draft} onChange={setDraft} />
      </ChangeForm>
    </details>
  );
}

interface TokenFormProps {
  name: string;
  /** True if a token ends within a year. */
  isBounded: boolean;
  onDone(secret?: Secret): void;
}

/** Form for a token of a program. */
function TokenForm({ name, isBounded, onDone }: TokenFormProps) {
  const [lastDay, setLastDay] = useState("");
  const change = useChange(onDone);
  const send = () => change.run(token, { name, until: dayAfter(lastDay) });
  return (
    <details>
      <summary>
        Token baru untuk program <span class="unseen">{name}</span>
      </summary>
      <ChangeForm change={change} button="Buat token" onSend={send}>
        <label>
          Hari terakhir token berlaku (UTC{isBounded && ", paling lama satu tahun"})
          <input
            type="date"
            required
            value={lastDay}
            onInput={({ currentTarget }) => setLastDay(currentTarget.value)}
          />
        </label>
      </ChangeForm>
    </details>
  );
}
