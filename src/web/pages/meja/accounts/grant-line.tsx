import { day, period } from "../../../ui/format";
import { Confirmed } from "../managing/confirmed";
import { useChange } from "../managing/use-change";
import { byGiver, type Choices, type Grant, isOpen } from "./account";
import approve from "./approve.graphql";
import withdraw from "./withdraw.graphql";

interface GrantLineProps {
  account: string;
  grant: Grant;
  kinds: Choices["metamodel"]["kinds"];
  /** True if the viewer may withdraw it, and scripts run. */
  mayWithdraw: boolean;
  mayApprove: boolean;
  onDone(): void;
}

/** States that are not plain from the days of a grant, in words. */
const stateWords: Partial<Record<Grant["state"], string>> = {
  PENDING: "menunggu persetujuan Pengelola Akun kedua",
  TO_COME: "belum mulai berlaku",
  ENDED: "sudah berakhir",
};

/** Role of an account: its extent, since when and by whom, and what may be done with it. */
export function GrantLine({ account, grant, kinds, mayWithdraw, mayApprove, onDone }: GrantLineProps) {
  const change = useChange(onDone);
  const { id, label, state, from, until, grantedBy, grantedAt, approvedBy, withdrawnBy, reason } = grant;
  const words = withdrawnBy ? `dicabut ${day(until)} ${byGiver(withdrawnBy)}` : stateWords[state];
  return (
    <li class={isOpen(grant) ? undefined : "ended"}>
      <strong>{label}</strong>
      {extentOf(grant, kinds)}
      {words && <>; {state === "PENDING" ? <strong>{words}</strong> : words}</>}
      {!withdrawnBy && (from || until) && `; ${period(from, until)}`}
      <br />
      <small>
        diberikan {day(grantedAt)} {byGiver(grantedBy)}
        {approvedBy && `, disetujui ${byGiver(approvedBy)}`}
      </small>
      {state === "PENDING" && mayApprove && (
        <p>
          <button
            type="button"
            disabled={change.isBusy}
            onClick={() => change.run(approve, { name: account, grant: id })}
          >
            Setujui peran {label} <span class="unseen">{account}</span>
          </button>
        </p>
      )}
      {state === "PENDING" && !mayApprove && reason && <p class="about">{reason}</p>}
      {isOpen(grant) && mayWithdraw && (
        <Confirmed
          title="Cabut peran ini"
          about={`${label}, ${account}`}
          button="Cabut sekarang"
          change={change}
          onConfirm={() => change.run(withdraw, { name: account, grant: id })}
        >
          Hak dari peran ini berakhir dalam beberapa detik. Peran lain dan sesi masuk akun ini tetap.
        </Confirmed>
      )}
      <p class="problems" role="alert">
        {change.problem}
      </p>
    </li>
  );
}

function extentOf({ opds, kinds: named, documents }: Grant, kinds: GrantLineProps["kinds"]): string {
  const labels = named.map(name => kinds.find(each => each.name === name)?.label ?? name);
  const extent = [...opds.map(({ name }) => name), ...labels, ...documents].join(", ");
  return extent && `: ${extent}`;
}
