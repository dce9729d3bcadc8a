import { day, moment } from "../../../ui/format";
import type { Secret } from "../managing/use-change";
import { type Account, byGiver, type Choices, marksOf } from "./account";
import { AccountActions } from "./account-actions";
import { GrantLine } from "./grant-line";

interface AccountCardProps {
  account: Account;
  choices: Choices;
  /** Day in ISO 8601. */
  today: string;
  /** True once scripts run. */
  isReady: boolean;
  onDone(secret?: Secret): void;
}

/** Account: who has what, since when, by whom, the last use, and what a review should look at. */
export function AccountCard({ account, choices, today, isReady, onDone }: AccountCardProps) {
  const { name, subject, isActive, createdAt, createdBy, revokedAt, revokedBy, lastUsed, grants, viewerCan } = account;
  return (
    <article class={isActive ? "managed account" : "managed account ended"}>
      <h3>{name}</h3>
      {marksOf(account, today).map(mark => (
        <p key={mark} class="mark">
          {mark}
        </p>
      ))}
      <p>
        {isActive ? "Aktif" : `Dinonaktifkan ${moment(revokedAt!)} ${byGiver(revokedBy!)}`};{" "}
        {lastUsed ? `terakhir dipakai ${day(lastUsed)}` : "belum pernah dipakai"}; dibuat {day(createdAt)}{" "}
        {byGiver(createdBy)}
        {subject && `; subjek ${subject}`}
      </p>
      <ul class="grants">
        {grants.map(grant => (
          <GrantLine
            key={grant.id}
            account={name}
            grant={grant}
            kinds={choices.metamodel.kinds}
            mayWithdraw={isReady && viewerCan.change}
            mayApprove={isReady && grant.viewerCanApprove}
            onDone={onDone}
          />
        ))}
      </ul>
      {isReady && isActive && <AccountActions account={account} choices={choices} onDone={onDone} />}
    </article>
  );
}
