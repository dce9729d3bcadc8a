import { useState } from "preact/hooks";
import type { PageMejaAccountsQuery } from "../../../answers";
import type { Address } from "../../../app/page";
import { useMe } from "../../../app/who";
import { Choice, Filters } from "../../../ui/choice";
import { Downloads, tables } from "../../../ui/links";
import { NextOfList } from "../../../ui/next-page";
import { Empty, Section } from "../../../ui/section";
import { AccountCard } from "./account-card";
import "./accounts.css";
import { accountsAsked, stateIn, states } from "./asked";
import { NewAccount } from "./new-account";
import { SecretNote } from "./secret-note";
import { useAccounts } from "./use-accounts";
import type { Secret } from "./use-change";

interface AccountsProps {
  answer: PageMejaAccountsQuery;
  address: Address;
}

/** Accounts: the access review, and for whoever manages them the forms to change it. */
export function Accounts({ answer, address: { path, search, today } }: AccountsProps) {
  const me = useMe();
  const { found, isOld, isReady, renew } = useAccounts(answer, accountsAsked(search));
  const [issued, setIssued] = useState<{ name: string; secret: Secret }>();
  const [done, setDone] = useState("");
  const { accounts, ...choices } = found;
  const isLocal = me?.account === "local";
  const manages = isReady && me?.may.manageAccounts === true;
  const changed = (name: string, secret?: Secret) => {
    setIssued(secret && { name, secret });
    setDone(`Tersimpan: ${name}.`);
    renew();
  };
  return (
    <>
      <noscript>
        <p class="note">Daftar ini dapat dibaca tanpa JavaScript; mengubah akun memerlukannya.</p>
      </noscript>
      <p>
        Akun adalah jabatan, unit, atau program, bukan orang. Tinjaulah daftar ini secara berkala: siapa mempunyai hak
        apa, sejak kapan, dari siapa, dan kapan terakhir dipakai.
      </p>
      {isLocal && <NobodyIdentified isFirst={accounts.nodes.length === 0} />}
      {me && !manages && isReady && (
        <Empty>Akun Anda hanya dapat membaca daftar ini. Untuk mengubahnya, hubungi Pengelola Akun.</Empty>
      )}
      {issued && <SecretNote {...issued} onClose={() => setIssued(undefined)} />}
      <p role="status">{done}</p>
      {isOld && (
        <Empty>
          Perubahan sudah tersimpan, tetapi daftarnya belum dapat dibaca lagi. Salin dahulu tautan di atas bila ada,
          lalu muat ulang halaman.
        </Empty>
      )}
      {manages && (
        <details class="new-account" open={accounts.nodes.length === 0}>
          <summary>Buat akun baru</summary>
          <NewAccount
            choices={choices}
            isApprovalNeeded={!isLocal}
            role={isLocal && accounts.nodes.length === 0 ? "ADMIN" : "EDITOR"}
            onDone={changed}
          />
        </details>
      )}
      <Section title="Daftar akun" id="daftar-akun">
        <Filters path={path} search={search} kept={{ lihat: "akun" }}>
          <Choice label="Keadaan" name="keadaan" value={stateIn(search)} options={states} />
        </Filters>
        <Downloads files={tables("accounts", new URLSearchParams())} />
        {accounts.nodes.length === 0 && <Empty>Belum ada akun dengan keadaan ini.</Empty>}
        {accounts.nodes.map(account => (
          <AccountCard
            key={account.name}
            account={account}
            choices={choices}
            today={today}
            isReady={isReady}
            isApprovalNeeded={!isLocal}
            onDone={secret => changed(account.name, secret)}
          />
        ))}
        <NextOfList address={{ path, search }} list={accounts} />
      </Section>
    </>
  );
}

/** Says what the first account changes, while nobody can sign in. */
const NobodyIdentified = ({ isFirst }: { isFirst: boolean }) => (
  <p class="note">
    Cara masuk belum diatur: setiap orang di komputer ini mempunyai semua hak, dan peran berlaku tanpa persetujuan
    kedua.
    {isFirst &&
      " Buatlah Pengelola Akun lebih dahulu, lalu salin tautan masuknya: begitu akun pertama dibuat, setiap orang harus masuk, juga Anda. Pengelola Akun kedua dan Admin Arsitektur dibuat di server dengan perintah npm run account -- add."}
  </p>
);
