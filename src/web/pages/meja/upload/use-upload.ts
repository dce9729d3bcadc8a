import { useEffect, useState } from "preact/hooks";
import { useOwnTexts } from "../../../app/who";
import { isError } from "../form/problem";
import { type Correction, markOf, type StoredCorrections, storeCorrections, storedCorrections } from "./corrections";
import { downloadRefused, type ImportReport, importFile, type Outcome, type Sent } from "./import-file";
import { forgetUpload, knownUpload } from "./known-upload";
import { type Sending, sendFile } from "./send-file";
import { whileQueued } from "./while-queued";

/** Step of an upload. */
export type Step = "CHECK" | "EFFECT" | "WRITE" | "DOWNLOAD";

/** State of an upload, and its steps. */
export interface UploadHeld {
  file?: File;
  corrections: readonly Correction[];
  /** Corrections of an earlier visit that belong to another file than the chosen one, or to one not chosen yet. */
  waiting?: StoredCorrections;
  report?: ImportReport;
  fault?: string;
  busyWith?: Step;
  /** Progress of the file, while it is being sent. */
  sending?: Sending;
  /** Place of the file in the queue of the server, while it waits for other files. */
  place?: number;
  /** True if the report is that of the file with the corrections as they are now. */
  isChecked: boolean;
  /** True if the file can be written as it was checked. */
  isReady: boolean;
  choose(file: File | undefined): Promise<void>;
  correct(corrections: readonly Correction[]): void;
  /** Removes the corrections of an earlier visit. */
  discard(): void;
  run(step: Step): Promise<void>;
}

interface Chosen {
  file: File;
  mark: string;
}

/** Returns the state of an upload for the desk of an OPD; undefined for all. Its corrections survive a reload. */
export function useUpload(opd: string | undefined): UploadHeld {
  const [chosen, setChosen] = useState<Chosen>();
  const { corrections, waiting, take, correct, discard } = useCorrections(opd);
  const { forget, ...steps } = useSteps({ chosen, corrections, opd }, ({ mark }) => {
    forgetUpload(mark);
    discard();
  });
  const choose = async (file: File | undefined) => {
    const mark = file && (await markOf(file));
    setChosen(file && mark ? { file, mark } : undefined);
    take(mark);
    forget();
  };
  return {
    ...{ file: chosen?.file, corrections, waiting, ...steps, choose, discard },
    correct: next => chosen && correct(next, chosen),
  };
}

interface Corrected {
  chosen: Chosen | undefined;
  corrections: readonly Correction[];
  opd: string | undefined;
}

/** Runs the steps of an upload, one at a time, and returns their progress and result. `onWritten`: called once the file is written. */
function useSteps({ chosen, corrections, opd }: Corrected, onWritten: (chosen: Chosen) => void) {
  const [busyWith, setBusyWith] = useState<Step>();
  const [sending, setSending] = useState<Sending>();
  const [place, setPlace] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome & { of?: string }>({});
  const sent = JSON.stringify(corrections);
  const run = async (step: Step) => {
    if (!chosen || busyWith) return;
    setBusyWith(step);
    const next = await onReceived(chosen, setSending, (upload, name) =>
      whileQueued(outcomeOf(step, { upload, name, corrections, opd }), setPlace),
    );
    setBusyWith(undefined);
    setSending(undefined);
    // Without an answer what was found before is still true.
    setOutcome(before => (next.report ? { ...next, of: sent } : { ...before, fault: next.fault }));
    if (next.report?.written) onWritten(chosen);
  };
  return { ...resultOf(outcome, sent), busyWith, sending, place, run, forget: () => setOutcome({}) };
}

/** Returns the result of the last step for the corrections `sent` now. */
function resultOf({ report, fault, of }: Outcome & { of?: string }, sent: string) {
  const isChecked = report !== undefined && (report.written || of === sent);
  const isReady = isChecked && !report.written && !report.problems.some(isError);
  return { report, fault, isChecked, isReady };
}

/** Uses the upload of a file: of an earlier step, or after sending it. One that the server has removed is sent again. */
async function onReceived(
  { file, mark }: Chosen,
  onSending: (sending: Sending | undefined) => void,
  use: (upload: string, name: string) => Promise<Outcome>,
): Promise<Outcome> {
  const before = knownUpload(mark);
  const outcome = before?.isWhole ? await use(before.id, file.name) : undefined;
  if (outcome && !outcome.isGone) return outcome;
  const received = await sendFile(file, mark, onSending);
  onSending(undefined);
  if ("fault" in received) return received;
  return outcome && received.id === before?.id ? outcome : use(received.id, file.name);
}

const outcomeOf = (step: Step, sent: Sent): Promise<Outcome> =>
  step === "DOWNLOAD"
    ? downloadRefused(sent)
    : importFile(sent, { dryRun: step !== "WRITE", withEffect: step === "EFFECT" });

/** Returns the corrections of the chosen file, and those that this browser keeps from an earlier visit. */
function useCorrections(opd: string | undefined) {
  const isOwn = useOwnTexts();
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [waiting, setWaiting] = useState<StoredCorrections>();
  useEffect(() => setWaiting(isOwn ? storedCorrections(opd) : undefined), [isOwn, opd]);
  return {
    corrections,
    waiting,
    /** Takes over the corrections of an earlier visit if they belong to the file with this mark. */
    take(mark: string | undefined) {
      const stored = isOwn ? storedCorrections(opd) : undefined;
      const isOfFile = stored !== undefined && stored.file === mark;
      setCorrections(isOfFile ? stored.corrections : []);
      setWaiting(isOfFile ? undefined : stored);
    },
    correct(next: readonly Correction[], { file, mark }: Chosen) {
      setCorrections(next);
      setWaiting(undefined);
      storeCorrections(opd, { name: file.name, file: mark, corrections: next });
    },
    discard() {
      setCorrections([]);
      setWaiting(undefined);
      storeCorrections(opd, { name: "", file: "", corrections: [] });
    },
  };
}
