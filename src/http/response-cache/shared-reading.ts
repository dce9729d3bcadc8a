/**
 * A reading that many ask for at once: one is under way at a time, and all who ask meanwhile share the next. Nobody is
 * given what was read before they asked.
 */
export class SharedReading<T> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | undefined;

  constructor(private readonly read: () => Promise<T>) {}

  get(): Promise<T> {
    // Whatever else arrived in this turn of the event loop joins in.
    this.next ??= this.underWay.then(() => new Promise(setImmediate)).then(() => this.send());
    return this.next;
  }

  private send(): Promise<T> {
    this.next = undefined;
    const reading = this.read();
    this.underWay = reading.catch(() => {});
    return reading;
  }
}
