import type { Shown } from "./shown";

const most = 30;

/** Last answers of this visit by address, for when the next cannot be given. */
export class LastAnswers {
  private readonly answers = new Map<string, Shown>();

  /** Remembers an answer; completes a failed one with the last known. */
  complete(shown: Shown): Shown {
    const key = `${shown.path}?${shown.query}`;
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
}
