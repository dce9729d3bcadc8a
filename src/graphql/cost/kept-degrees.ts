import type { Database } from "../../database/database.js";
import { Degrees } from "./degrees.js";
import { readDegrees } from "./read-degrees.js";

/** Maximum age of the statistics in ms. The graph changes slowly, and costs are approximate. */
const renewAfterMs = 120_000;

/** Cached statistics of the graph, read again on use after `lifeMs`. */
export class KeptDegrees {
  private degrees = new Degrees();
  private readAt = Number.NEGATIVE_INFINITY;
  private firstRead?: Promise<void>;
  private running?: Promise<void>;

  /**
   * `onFailure` receives the error of a failed read; the previous statistics remain in use. `lifeMs`: maximum age in
   * ms.
   */
  constructor(
    private readonly database: Pick<Database, "read">,
    private readonly onFailure: (error: unknown) => void,
    private readonly lifeMs: number = renewAfterMs,
  ) {}

  /** Returns the statistics. Waits for the first read only, and never throws. */
  async current(): Promise<Degrees> {
    if (performance.now() - this.readAt > this.lifeMs) this.running ??= this.read();
    this.firstRead ??= this.running;
    await this.firstRead;
    return this.degrees;
  }

  private read(): Promise<void> {
    const keep = (degrees: Degrees) => {
      this.degrees = degrees;
      this.readAt = performance.now();
    };
    return readDegrees(this.database)
      .then(keep, this.onFailure)
      .finally(() => {
        this.running = undefined;
      });
  }
}
