import { keyOf, type Shown } from "./shown";

const most = 30;

/** Codes of refusals: the viewer may not see any more what was answered before, or it is gone. */
const refusals = ["FORBIDDEN", "NOT_FOUND"];

/** Last answers of this visit by address, for when the next cannot be given. */
export class LastAnswers {
  private readonly answers = new Map<string, Shown>();

  /** Remembers an answer; completes a failed one with the last known, unless the viewer is refused. */
  complete(shown: Shown): Shown {
    const key = keyOf(shown);
    if (shown.fault) this.forget(key, shown.fault.code);
    if (shown.fault?.isPartial && this.answers.has(key)) return shown;
    if (shown.fault && !shown.fault.isPartial) {
      const { answer, at } = this.answers.get(key) ?? {};
      return { ...shown, answer, at };
    }
    this.answers.delete(key);
    this.answers.set(key, shown);
    if (this.answers.size > most) this.answers.delete(this.answers.keys().next().value!);
    return shown;
  }

  /** Forgets what a refusal concerns: one address, or all if the session has ended. */
  private forget(key: string, code: string): void {
    if (refusals.includes(code)) this.answers.delete(key);
    if (code === "UNAUTHENTICATED") this.answers.clear();
  }
}
