import { useEffect, useState } from "preact/hooks";
import { useOwnTexts } from "../../../app/who";
import { isError } from "../form/problem";
import { type Correction, markOf, type StoredCorrections, storeCorrections, storedCorrections } from "./corrections";
import { type ImportReport, importFile, type Outcome, refusedWorkbook } from "./import-file";

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
  const [busyWith, setBusyWith] = useState<Step>();
  const [outcome, setOutcome] = useState<Outcome & { of?: string }>({});
  const { corrections, waiting, take, correct, discard } = useCorrections(opd);
  const sent = JSON.stringify(corrections);
  const choose = async (file: File | undefined) => {
    const mark = file && (await markOf(file));
    setChosen(file && mark ? { file, mark } : undefined);
    take(mark);
    setOutcome({});
  };
  const run = async (step: Step) => {
    if (!chosen || busyWith) return;
    setBusyWith(step);
    const next = await outcomeOf(step, { file: chosen.file, corrections, opd });
    setBusyWith(undefined);
    // Without an answer what was found before is still true.
    setOutcome(before => (next.report ? { ...next, of: sent } : { ...before, fault: next.fault }));
    if (next.report?.written) discard();
  };
  const { report, fault, of } = outcome;
  const isChecked = report !== undefined && (report.written || of === sent);
  const isReady = isChecked && !report.written && !report.problems.some(isError);
  return {
    ...{ file: chosen?.file, corrections, waiting, report, fault, busyWith, isChecked, isReady, choose, discard, run },
    correct: next => chosen && correct(next, chosen),
  };
}

async function outcomeOf(step: Step, sent: Parameters<typeof importFile>[0]): Promise<Outcome> {
  if (step !== "DOWNLOAD") return importFile(sent, { dryRun: step !== "WRITE", withEffect: step === "EFFECT" });
  const workbook = await refusedWorkbook(sent);
  if (typeof workbook === "string") return { fault: workbook };
  const link = Object.assign(document.createElement("a"), {
    href: URL.createObjectURL(workbook),
    download: `ditolak-${sent.file.name.replace(/\.\w+$/, "")}.xlsx`,
  });
  link.click();
  URL.revokeObjectURL(link.href);
  return {};
}

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
