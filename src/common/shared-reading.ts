/**
 * Shared read: only one runs at a time, and all callers that arrive meanwhile share the next. No caller receives a
 * value read before its call.
 */
export class SharedReading<T> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | undefined;

  constructor(private readonly read: () => Promise<T>) {}

  get(): Promise<T> {
    // Waits for the other requests of this turn of the event loop.
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
