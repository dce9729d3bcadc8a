import type { Database } from "../../database/database.js";
import { Degrees } from "./degrees.js";
import { readDegrees } from "./read-degrees.js";

/** The graph changes slowly, and costs are rough. */
const renewAfterMs = 120_000;

/** The degrees of the graph, read anew when they are asked for and old. */
export class KeptDegrees {
  private degrees = new Degrees();
  private readAt = Number.NEGATIVE_INFINITY;
  private firstRead?: Promise<void>;
  private running?: Promise<void>;

  /** `onFailure` hears why Neo4j did not tell; the degrees known before stay in use. `lifeMs`: when they are old. */
  constructor(
    private readonly database: Pick<Database, "read">,
    private readonly onFailure: (error: unknown) => void,
    private readonly lifeMs: number = renewAfterMs,
  ) {}

  /** Waits for the first reading only, and never throws. */
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
