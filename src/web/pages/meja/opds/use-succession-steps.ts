import { useState } from "preact/hooks";
import { isCertainlyNotWritten } from "../../../app/ask";
import { apply } from "../apply";
import { occasionOf } from "../form/occasion";
import { isError, type Problem } from "../form/problem";
import { type Names, type Report, refsIn, reportOf } from "./moves";
import { namesOf } from "./names-of";
import { heirsOf, operationsOf } from "./operations";
import { nameOf, refOf, type SuccessionDraft } from "./succession-draft";

/** Outcome of the last preview or save. */
export interface Outcomes {
  /** Draft that was sent. */
  of?: SuccessionDraft;
  /** Reasons why nothing was written. */
  refusals: readonly Problem[];
  /** Relations that move, or have moved; undefined after a refusal or fault. */
  report?: Report;
  /** Report of the preview before a save. */
  previewed?: Report;
  /** Names of the elements of the report and of the draft, by ref. */
  names: Names;
  isSaved?: boolean;
  /** Code of an error that is no problem of the content. */
  fault?: string;
  /** True if the answer to a save was lost since the last one that came: it may have been written. */
  isUncertain?: boolean;
}

/** Preview and save of a draft, and their outcome. */
export interface SuccessionSteps extends Outcomes {
  isBusy: boolean;
  /** True if the draft is still that of the last preview, which may be saved. */
  isPreviewed: boolean;
  preview(): Promise<void>;
  save(): Promise<void>;
}

const nothing: Outcomes = { refusals: [], names: {} };

/**
 * Returns the steps for a draft. Saves only a draft that was previewed. What others have recorded since moves, too; the report
 * of the save lists it. `onSaved` is called as soon as it is written.
 */
export function useSuccessionSteps(draft: SuccessionDraft, onSaved: () => void): SuccessionSteps {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcomes>(nothing);
  const isPreviewed = outcome.of === draft && outcome.report !== undefined && !outcome.isSaved;
  const run = async (validateOnly: boolean) => {
    if (isBusy) return;
    setBusy(true);
    const next = await outcomeOf(draft, validateOnly);
    // Before anything else is awaited: a draft that is saved must not be restored by a later visit.
    if (next.isSaved) onSaved();
    const { report: previewed, names } = validateOnly ? nothing : outcome;
    const isUncertain = next.isUncertain || (outcome.isUncertain && (next.fault || next.refusals.length > 0));
    setOutcome({ ...next, previewed, names: await namesFor(next, names), isUncertain: Boolean(isUncertain) });
    setBusy(false);
  };
  const save = async () => {
    if (isPreviewed) await run(false);
  };
  return { ...outcome, isBusy, isPreviewed, preview: () => run(true), save };
}

/** Returns what came of a step; its names are those of the draft. */
async function outcomeOf(draft: SuccessionDraft, validateOnly: boolean): Promise<Outcomes> {
  const sent = { operations: operationsOf(draft), validateOnly, ...occasionOf(draft) };
  const answer = await apply(sent);
  const names = namesIn(draft);
  if (!answer.result) {
    const { fault } = answer;
    return { of: draft, refusals: [], names, fault, isUncertain: !validateOnly && !isCertainlyNotWritten(fault) };
  }
  const { result } = answer;
  const refusals = result.problems.filter(isError);
  if (refusals.length > 0) return { of: draft, refusals, names };
  return { of: draft, refusals, report: reportOf(result.problems), names, isSaved: !validateOnly };
}

/** Returns the names of an outcome and of all that it mentions, by ref; requests those that are not known. */
async function namesFor({ of, refusals, report, names }: Outcomes, known: Names): Promise<Names> {
  const all = { ...known, ...names };
  const refs = report ? refsIn(report) : refsRefused(of!, refusals);
  const found = await namesOf(refs.filter(ref => !(ref in all)));
  return { ...all, ...Object.fromEntries([...found.values()].map(({ ref, name }) => [ref, name])) };
}

/** Returns the refs of what parts take and refusals name. */
function refsRefused({ parts }: SuccessionDraft, refusals: readonly Problem[]): string[] {
  const taken = new Set(parts.flatMap(({ takes }) => takes));
  return [...taken].filter(ref => refusals.some(({ message }) => message.includes(ref)));
}

/** Returns the names of the OPDs of a draft by ref; a new one has no other place. */
const namesIn = (draft: SuccessionDraft): Record<string, string> =>
  Object.fromEntries([
    ...draft.olds.flatMap(({ ref, name }) => (ref ? [[ref, name] as const] : [])),
    ...heirsOf(draft).flatMap(([, heir]) => (refOf(heir) ? [[refOf(heir), nameOf(heir)] as const] : [])),
  ]);
