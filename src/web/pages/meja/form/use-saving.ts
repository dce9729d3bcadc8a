import { useState } from "preact/hooks";
import type { PageMejaApplyMutation, PageMejaEffectQuery } from "../../../answers";
import { type Outcome, send } from "../../../app/ask";
import apply from "../apply.graphql";
import effect from "../effect.graphql";
import type { FieldsProps } from "./fields";
import { operationOf } from "./operation";
import { isError, type Problem } from "./problem";

type Applied = PageMejaApplyMutation["applyChanges"];
/** Difference that a draft would make. */
export type Effect = PageMejaEffectQuery["effect"];

/** State of checking and saving a draft. */
export interface SavingState {
  isBusy: boolean;
  problems: readonly Problem[];
  /** Code of an error that is no problem of the content. */
  fault?: string;
  /** True if the last check found nothing. */
  isChecked?: boolean;
  effect?: Effect;
  /** Saved element. */
  saved?: Applied["elements"][number];
}

/** State of saving, and its steps. */
export interface Saved extends SavingState {
  check(): Promise<void>;
  lookAhead(): Promise<void>;
  save(): Promise<void>;
  clear(): void;
}

const nothing: SavingState = { isBusy: false, problems: [] };

/** Returns the steps of saving: each checks the draft first and writes nothing while it has errors. */
export function useSaving({ form, element, held, renew }: FieldsProps): Saved {
  const [state, setState] = useState<SavingState>(nothing);
  const { draft } = held;
  const operations = [operationOf(form, draft, element?.ref)];
  const run = async (step: () => Promise<Partial<SavingState>>) => {
    setState({ ...nothing, isBusy: true });
    const next = await step();
    setState({ ...nothing, ...next });
  };
  const applied = async (validateOnly: boolean) =>
    read(await send(apply, { operations, validateOnly, note: draft.note || undefined }), validateOnly);
  const save = async () => {
    const checked = await applied(true);
    if (checked.fault || checked.problems?.some(isError)) return checked;
    const written = await applied(false);
    if (!written.saved) return written;
    held.forget();
    // The draft goes when the record is there: until then the form would show what was recorded before.
    await renew(written.saved, draft.values);
    held.discard(written.saved.rev);
    return written;
  };
  const lookAhead = async () => {
    const checked = await applied(true);
    if (checked.fault || checked.problems?.some(isError)) return checked;
    const { data, fault } = await send(effect, { operations });
    return { ...checked, fault: fault?.code, effect: (data as PageMejaEffectQuery | undefined)?.effect };
  };
  return {
    ...{ ...state, clear: () => setState(nothing) },
    ...{ check: () => run(() => applied(true)), lookAhead: () => run(lookAhead), save: () => run(save) },
  };
}

function read({ data, fault }: Outcome, validateOnly: boolean): Partial<SavingState> {
  const result = (data as PageMejaApplyMutation | undefined)?.applyChanges;
  if (!result) return { fault: fault?.code ?? "INTERNAL_SERVER_ERROR" };
  const { problems, elements } = result;
  if (problems.some(isError)) return { problems };
  return validateOnly ? { problems, isChecked: true } : { problems, saved: elements[0] };
}
