import { useState } from "preact/hooks";
import type { PageMejaEffectQuery } from "../../../answers";
import { send } from "../../../app/ask";
import type { Effect } from "../../../ui/effect-list";
import { type Applied, apply } from "../apply";
import effect from "../effect.graphql";
import { emptyDraft } from "./draft";
import type { FieldsProps } from "./fields";
import { occasionOf } from "./occasion";
import { operationOf } from "./operation";
import { isError, type Problem } from "./problem";

/** State of checking and saving a draft. */
export interface SavingState {
  isBusy: boolean;
  problems: readonly Problem[];
  /** Code of an error that is no problem of the content. */
  fault?: string;
  /** True if the last check found no error in the draft as it is now. */
  isChecked?: boolean;
  /** Effect of the draft as it is now. */
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

/** Returns the steps of saving. None writes anything while the draft has errors. */
export function useSaving({ form, element, held, renew }: FieldsProps): Saved {
  const { draft } = held;
  const operations = [operationOf(form, draft, element?.ref)];
  const { state, run, clear } = useSteps(JSON.stringify(operations));
  const applied = async (validateOnly: boolean): Promise<Partial<SavingState>> => {
    const answer = await apply({ operations, validateOnly, ...occasionOf(draft) });
    return answer.result ? read(answer.result, validateOnly) : { fault: answer.fault };
  };
  const check = () => applied(true);
  const save = async () => {
    const written = await applied(false);
    if (!written.saved) return written;
    held.forget();
    // The draft goes when the record is there: until then the form would show what was recorded before.
    await renew(written.saved, draft.values);
    held.discard(emptyDraft(written.saved.rev));
    return written;
  };
  const ahead = () => lookAhead(operations, state, check);
  return { ...state, clear, check: () => run(check), lookAhead: () => run(ahead), save: () => run(save) };
}

/** Returns the effect of operations. It checks them first, unless the last step did. */
async function lookAhead(operations: object[], last: SavingState, check: () => Promise<Partial<SavingState>>) {
  const checked = last.isChecked ? last : await check();
  if (!checked.isChecked) return checked;
  const { data, fault } = await send(effect, { operations });
  // Somebody else has written since the check.
  if (fault?.code === "OPERATIONS_REFUSED") return check();
  return { ...checked, fault: fault?.code, effect: (data as PageMejaEffectQuery | undefined)?.effect };
}

/** Returns the state of the last step, and how to run one. `sent`: operations of the draft, as text. */
function useSteps(sent: string) {
  const [{ of, ...state }, setState] = useState<SavingState & { of?: string }>(nothing);
  const run = async (step: () => Promise<Partial<SavingState>>) => {
    setState({ ...nothing, isBusy: true });
    const next = await step();
    setState({ ...nothing, ...next, isBusy: false, of: sent });
  };
  const ofOther = { isChecked: undefined, effect: undefined };
  return { state: of === sent ? state : { ...state, ...ofOther }, run, clear: () => setState(nothing) };
}

function read({ problems, elements }: Applied, validateOnly: boolean): Partial<SavingState> {
  if (problems.some(isError)) return { problems };
  return validateOnly ? { problems, isChecked: true } : { problems, saved: elements[0] };
}
