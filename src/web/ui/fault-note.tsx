import { type Fault, notRecorded } from "../app/ask";
import { explain } from "./explain";
import { moment, period } from "./format";
import { type Here, SignInLink } from "./sign-in-link";
import { supposed } from "./supposition";

interface FaultNoteProps {
  fault: Fault;
  /** True if the last known answer is shown below. */
  isOld: boolean;
  /** Time of that answer in ISO 8601. */
  at?: string;
  here: Here;
  /** Address of the page without any choice, if one was made. */
  plainAddress?: string;
  onRetry(): void;
}

/** Says why there is no new answer and what to do, with a button to ask again. */
export function FaultNote({
  fault: { code, retryAfter, isPartial, message, version },
  isOld,
  at,
  here,
  plainAddress,
  onRetry,
}: FaultNoteProps) {
  if (code === notRecorded) return <p class="note">{explain(code)}</p>;
  const isAsIf = new URLSearchParams(here.query).has(supposed);
  return (
    <div class="note fault" role="alert">
      <p>{explain(code, isAsIf)}</p>
      {message && <p>{message}</p>}
      {version && (
        <p>
          {version.version} berlaku {period(version.validFrom, version.validUntil)}.
        </p>
      )}
      {retryAfter && <p>Server meminta menunggu {retryAfter} detik.</p>}
      {isPartial && <p>Bagian lain dari jawaban ada di bawah ini.</p>}
      {isOld && !isPartial && <p>Di bawah ini jawaban terakhir yang diketahui{at && `, per ${moment(at)}`}.</p>}
      <p>
        <button type="button" onClick={onRetry}>
          Coba lagi
        </button>{" "}
        {plainAddress && (
          <a href={plainAddress} data-recorded>
            Mulai lagi tanpa pilihan
          </a>
        )}{" "}
        {["UNAUTHENTICATED", "FORBIDDEN"].includes(code) && <SignInLink here={here} />}
      </p>
    </div>
  );
}
