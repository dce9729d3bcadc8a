/** Different texts that are remembered at a time. */
const maxRemembered = 20_000;

/**
 * Texts that may be kept for long. A piece of a larger text keeps all of that in memory (V8 slices it), so what comes from
 * a parser is copied; and what many rows repeat, such as an OPD, is one text for all of them.
 */
export class KeptTexts {
  private remembered = new Map<string, string>();

  keep(text: string): string {
    const known = this.remembered.get(text);
    if (known !== undefined) return known;
    if (this.remembered.size >= maxRemembered) this.remembered = new Map();
    const copy = Buffer.from(text).toString();
    this.remembered.set(copy, copy);
    return copy;
  }
}
