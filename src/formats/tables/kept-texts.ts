/** Maximum number of different texts held at a time. */
const maxRemembered = 20_000;

/**
 * Texts that are held for long. V8 keeps a whole text in memory for a slice of it, so slices from a parser are copied;
 * texts that many rows repeat, such as an OPD, are shared.
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
