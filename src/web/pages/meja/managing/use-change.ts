import { useContext, useState } from "preact/hooks";
import { isCertainlyNotWritten, send } from "../../../app/ask";
import type { TrustedDocument } from "../../../app/page";
import { explain } from "../../../ui/explain";
import { Renewal } from "./use-list";

/** Text that is shown once: a sign-in link, a token, or the secret of a webhook. */
export interface Secret {
  text: string;
  /** Default: it does not expire. */
  expiresAt?: string;
}

/** Answer of a mutation, under the name `result`. */
interface Result {
  problems: { message: string }[];
  secret: string | null;
  expiresAt?: string | null;
}

/** Change that a manager of accounts makes, and the state of its last attempt. */
export interface Change {
  isBusy: boolean;
  /** Message of the last attempt, which has failed or got no answer; empty otherwise. */
  problem: string;
  /** Sends the change. A second call while the first is busy does nothing. */
  run(document: TrustedDocument, variables: Record<string, unknown>): Promise<void>;
  /** Refuses what is filled in, before anything is sent. */
  refuse(message: string): void;
}

/**
 * Returns a change. `onDone` receives the secret that it issued, if any, once it is written. If its answer was lost, the list is
 * read again before anything else can be sent: a second attempt could write it twice.
 */
export function useChange(onDone: (secret?: Secret) => unknown): Change {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const renew = useContext(Renewal);
  const run: Change["run"] = async (document, variables) => {
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    const { data, fault } = await send(document, variables);
    const result: Result | undefined = data?.result;
    const code = fault?.code ?? "";
    setProblem(result ? result.problems.map(({ message }) => message).join(" ") : withoutResult(code));
    if (!result && !isCertainlyNotWritten(code)) await renew();
    setBusy(false);
    if (result?.problems.length === 0) onDone(secretIn(result));
  };
  return { isBusy, problem, run, refuse: setProblem };
}

const secretIn = ({ secret, expiresAt }: Result): Secret | undefined =>
  secret ? { text: secret, expiresAt: expiresAt ?? undefined } : undefined;

/** Says why there is no result, and whether the change may nevertheless be written. */
const withoutResult = (code: string): string =>
  isCertainlyNotWritten(code)
    ? `Belum tersimpan. ${explain(code)}`
    : `Belum diketahui apakah tersimpan, karena jawaban server tidak sampai. ${explain(code)} Periksa daftarnya sebelum mengirim lagi. Bila ternyata tersimpan, tautan, token, atau rahasianya tidak dapat ditampilkan lagi, hanya diganti.`;
