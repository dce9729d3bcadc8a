import type { PageMejaAccountsQuery, PageMejaAccountsQueryVariables } from "../../../answers";
import type { Address } from "../../../app/page";
import { useMe } from "../../../app/who";
import { Choice, Filters } from "../../../ui/choice";
import { Downloads, tables } from "../../../ui/links";
import { NextOfList } from "../../../ui/next-page";
import { Empty, Section } from "../../../ui/section";
import type { DeskView } from "../desk-view";
import "../managing/managing.css";
import { Unread } from "../managing/notes";
import type { Secret } from "../managing/use-change";
import { Renewal, useList } from "../managing/use-list";
import { useOutcome } from "../managing/use-outcome";
import type { Choices } from "./account";
import { AccountCard } from "./account-card";
import "./accounts.css";
import document from "./accounts.graphql";
import { accountsAsked, stateIn, states } from "./asked";
import { CredentialNote } from "./credential-note";
import { NewAccount } from "./new-account";
import { Introduction } from "./notes";

interface AccountsProps {
  answer: PageMejaAccountsQuery;
  address: Address;
}

/** Accounts: the access review, and for whoever manages them the forms to change it. */
function Accounts({ answer, address }: AccountsProps) {
  const me = useMe();
  const { found, isOld, isReady, renew } = useList(answer, document, accountsAsked(address.search));
  const { issued, hide, done, note } = useOutcome(renew);
  const isFirst = found.accounts.nodes.length === 0 && stateIn(address.search) === "";
  const isLocal = me?.account === "local";
  const choices = { ...found, isApprovalNeeded: !isLocal };
  return (
    <Renewal.Provider value={renew}>
      <Introduction me={me} isFirst={isFirst} />
      {issued.map(each => (
        <CredentialNote key={each.secret.text} {...each} onClose={() => hide(each)} />
      ))}
      <p role="status">{done}</p>
      {isOld && <Unread />}
      {isReady && me?.may.manageAccounts && (
        <details class="to-add new-account" open={isFirst}>
          <summary>Buat akun baru</summary>
          <NewAccount choices={choices} role={isLocal && isFirst ? "ADMIN" : "EDITOR"} onDone={note} />
        </details>
      )}
      <Review found={found} choices={choices} address={address} isReady={isReady} onDone={note} />
    </Renewal.Provider>
  );
}

interface ReviewProps {
  found: PageMejaAccountsQuery;
  choices: Choices;
  address: Address;
  isReady: boolean;
  onDone(name: string, secret?: Secret): void;
}

/** List of accounts, and its files. */
const Review = ({ found, address: { path, search, today }, onDone, ...rest }: ReviewProps) => (
  <Section title="Daftar akun" id="daftar-akun">
    <Filters path={path} search={search} kept={{ lihat: "akun" }}>
      <Choice label="Keadaan" name="keadaan" value={stateIn(search)} options={states} />
    </Filters>
    <Downloads files={tables("accounts", new URLSearchParams(), { state: accountsAsked(search).state ?? undefined })} />
    {found.accounts.nodes.length === 0 && <Empty>Akun belum tercatat.</Empty>}
    {found.accounts.nodes.map(account => (
      <AccountCard
        key={account.name}
        account={account}
        today={today}
        onDone={secret => onDone(account.name, secret)}
        {...rest}
      />
    ))}
    <NextOfList address={{ path, search }} list={found.accounts} />
  </Section>
);

export default {
  document,
  variables: ({ search }) => accountsAsked(search),
  View: Accounts,
} satisfies DeskView<PageMejaAccountsQuery, PageMejaAccountsQueryVariables>;
