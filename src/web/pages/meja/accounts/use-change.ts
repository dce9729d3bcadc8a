import { useState } from "preact/hooks";
import type { AccountChangeFragment } from "../../../answers";
import { send } from "../../../app/ask";
import type { TrustedDocument } from "../../../app/page";
import { explain } from "../../../ui/explain";

/** Sign-in link or token, which is shown once. */
export interface Secret {
  text: string;
  expiresAt: string;
}

/** Change of an account, and the state of its last attempt. */
export interface Change {
  isBusy: boolean;
  /** Message of the last attempt, which has failed; empty if none has. */
  problem: string;
  /** Sends the change. A second call while the first is busy does nothing. */
  run(document: TrustedDocument, variables: Record<string, unknown>): Promise<void>;
}

/** Returns a change. `onDone` receives the secret that it issued, if any, once it is written. */
export function useChange(onDone: (secret?: Secret) => unknown): Change {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const run: Change["run"] = async (document, variables) => {
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    const { data, fault } = await send(document, variables);
    setBusy(false);
    if (!data?.result) return setProblem(`Belum tersimpan. ${explain(fault?.code ?? "")}`);
    const { problems, secret, expiresAt }: AccountChangeFragment = data.result;
    if (problems.length > 0) return setProblem(problems.map(({ message }) => message).join(" "));
    onDone(secret && expiresAt ? { text: secret, expiresAt } : undefined);
  };
  return { isBusy, problem, run };
}
