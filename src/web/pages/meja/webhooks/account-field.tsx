import { useId } from "preact/hooks";
import type { Me } from "../../../app/who";
import type { Account, Choices } from "./webhook";

interface AccountFieldProps {
  choices: Choices;
  manager: Me;
  /** Name of the chosen one. */
  account: string;
  onChange(account: string): void;
}

/** Field for the account of a webhook, any but the own one, with what its rights mean. */
export function AccountField({ choices: { accounts }, manager, account, onChange }: AccountFieldProps) {
  const about = useId();
  const others = accounts.nodes.filter(({ name }) => name !== manager.account);
  const Field = accounts.totalCount > accounts.nodes.length ? Typed : Chosen;
  return (
    <>
      <Field accounts={others} account={account} onChange={onChange} about={about} />
      <p id={about} class="about">
        Penerima diberi tahu apa yang boleh diketahui akun ini. Pilihlah akun yang haknya tidak lebih dari yang
        diperlukan.
        {manager.account !== "local" &&
          " Bila akunnya mempunyai peran selain Program, webhook ini belum mengirim apa pun sebelum disetujui Pengelola Akun lain."}
      </p>
      {others.length === 0 && (
        <p class="about">
          Akun lain belum tercatat. <a href="/meja?lihat=akun">Buatlah dahulu akun untuk penerimanya.</a>
        </p>
      )}
    </>
  );
}

interface FieldProps extends Pick<AccountFieldProps, "account" | "onChange"> {
  accounts: readonly Account[];
  /** Id of what explains it. */
  about: string;
}

const label = "Akun yang haknya dipakai";

const Chosen = ({ accounts, account, onChange, about }: FieldProps) => (
  <label>
    {label}
    <select
      required
      value={account}
      aria-describedby={about}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">Pilih akun</option>
      {accounts.map(each => (
        <option key={each.name} value={each.name}>
          {inWords(each)}
        </option>
      ))}
    </select>
  </label>
);

/** Field for a name, which suggests some: there are more accounts than the list has. */
function Typed({ accounts, account, onChange, about }: FieldProps) {
  const list = useId();
  return (
    <label>
      {label}
      <input
        type="text"
        required
        list={list}
        autocomplete="off"
        value={account}
        aria-describedby={about}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={list}>
        {accounts.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

/** Returns an account with its roles: `Portal Satu Data (Program)`. */
function inWords({ name, grants }: Account): string {
  const roles = new Set(grants.filter(({ state }) => state === "IN_FORCE").map(({ label: role }) => role));
  return roles.size > 0 ? `${name} (${[...roles].join(", ")})` : `${name} (tanpa peran yang berlaku)`;
}
