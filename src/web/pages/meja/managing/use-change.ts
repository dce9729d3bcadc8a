import { useState } from "preact/hooks";
import { send } from "../../../app/ask";
import type { TrustedDocument } from "../../../app/page";
import { explain } from "../../../ui/explain";

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
  /** Message of the last attempt, which has failed; empty if none has. */
  problem: string;
  /** Sends the change. A second call while the first is busy does nothing. */
  run(document: TrustedDocument, variables: Record<string, unknown>): Promise<void>;
  /** Refuses what is filled in, before anything is sent. */
  refuse(message: string): void;
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
    const { problems, secret, expiresAt }: Result = data.result;
    if (problems.length > 0) return setProblem(problems.map(({ message }) => message).join(" "));
    onDone(secret ? { text: secret, expiresAt: expiresAt ?? undefined } : undefined);
  };
  return { isBusy, problem, run, refuse: setProblem };
}
