import { useState } from "preact/hooks";
import { type Account, type Choices, dayAfter, isOpen } from "./account";
import grant from "./grant.graphql";
import { draftOf, grantOf } from "./grant-draft";
import { GrantFields } from "./grant-fields";
import { Confirmed } from "./grant-line";
import link from "./link.graphql";
import revoke from "./revoke.graphql";
import token from "./token.graphql";
import { type Secret, useChange } from "./use-change";

interface ActionsProps {
  account: Account;
  choices: Choices;
  isApprovalNeeded: boolean;
  onDone(secret?: Secret): void;
}

/** Changes of an account: a new link or token, another role, its end. */
export function AccountActions({ account, choices, isApprovalNeeded, onDone }: ActionsProps) {
  const { name, viewerCan, grants } = account;
  const change = useChange(onDone);
  const open = grants.filter(isOpen);
  const roles = open.length > 0 ? ` (${open.map(({ label }) => label).join(", ")})` : "";
  return (
    <div class="actions">
      {viewerCan.issue && (
        <Confirmed
          title="Tautan masuk baru"
          button={`Buat tautan masuk ${name}`}
          change={change}
          onConfirm={() => change.run(link, { name })}
        >
          Tautan masuk sebelumnya tidak berlaku lagi
          {isApprovalNeeded && ", dan semua sesi masuk akun ini berakhir dalam beberapa detik"}. Token tetap.
        </Confirmed>
      )}
      {viewerCan.issueToken && open.some(({ role }) => role === "CLIENT") && (
        <TokenForm name={name} isBounded={isApprovalNeeded} onDone={onDone} />
      )}
      {viewerCan.change && (
        <>
          <AddRole name={name} choices={choices} isApprovalNeeded={isApprovalNeeded} onDone={onDone} />
          <Confirmed
            title="Nonaktifkan akun"
            button={`Nonaktifkan ${name} sekarang`}
            change={change}
            onConfirm={() => change.run(revoke, { name })}
          >
            Semua peran{roles}, sesi masuk, tautan masuk, dan token akun ini berakhir dalam beberapa detik, dan tidak
            dapat dipulihkan. Namanya tidak dapat dipakai lagi. Perubahan dan komentar yang pernah ditulisnya tetap.
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

/** Form for a further role. */
function AddRole({ name, choices, isApprovalNeeded, onDone }: Omit<ActionsProps, "account"> & { name: string }) {
  const [draft, setDraft] = useState(() => draftOf("EDITOR"));
  const { isBusy, problem, run } = useChange(onDone);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run(grant, { name, grant: grantOf(draft, choices.roles.find(each => each.name === draft.role)!) });
  };
  return (
    <details>
      <summary>Tambah peran</summary>
      <form class="account-form" onSubmit={submit} aria-busy={isBusy}>
        <GrantFields choices={choices} draft={draft} isApprovalNeeded={isApprovalNeeded} onChange={setDraft} />
        <p class="problems" role="alert">
          {problem}
        </p>
        <button type="submit" disabled={isBusy}>
          Beri peran
        </button>
      </form>
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
  const { isBusy, problem, run } = useChange(onDone);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run(token, { name, until: dayAfter(lastDay) });
  };
  return (
    <details>
      <summary>Token baru untuk program</summary>
      <form class="account-form" onSubmit={submit} aria-busy={isBusy}>
        <label>
          Hari terakhir token berlaku (UTC{isBounded && ", paling lama satu tahun"})
          <input
            type="date"
            required
            value={lastDay}
            onInput={({ currentTarget }) => setLastDay(currentTarget.value)}
          />
        </label>
        <p class="problems" role="alert">
          {problem}
        </p>
        <button type="submit" disabled={isBusy}>
          Buat token
        </button>
      </form>
    </details>
  );
}
