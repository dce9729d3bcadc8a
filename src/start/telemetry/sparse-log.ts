import type { DiagLogger } from "@opentelemetry/api";
import type { Logger } from "pino";

/** Milliseconds between two lines. */
const everyMs = 600_000;

/** Maximum warnings that are logged. */
const mostWarnings = 20;

/** Maximum characters of a reason. */
const longestReason = 300;

/**
 * Log of the SDK, of which every ten minutes one error is logged: a collector that is away is reported for each batch. `reason` is the
 * fault, and `unlogged` counts those in between. Warnings are of its variables: each is logged once.
 */
export class SparseLog implements DiagLogger {
  private loggedAt = Number.NEGATIVE_INFINITY;
  private unlogged = 0;
  private readonly warned = new Set<string>();

  constructor(private readonly log: Logger) {}

  readonly error = (...said: unknown[]): void => {
    if (performance.now() - this.loggedAt < everyMs) {
      this.unlogged++;
      return;
    }
    const [reason, unlogged] = [reasonOf(said), this.unlogged];
    this.log.warn({ reason, unlogged }, "Traces or metrics could not be sent; requests are not affected.");
    [this.loggedAt, this.unlogged] = [performance.now(), 0];
  };
  readonly warn = (...said: unknown[]): void => {
    const reason = reasonOf(said);
    if (this.warned.has(reason) || this.warned.size >= mostWarnings) return;
    this.warned.add(reason);
    this.log.warn({ reason }, "OpenTelemetry warns of a setting.");
  };
  info(): void {}
  debug(): void {}
  verbose(): void {}
}

const reasonOf = (said: unknown[]): string => said.map(textOf).join(" ").slice(0, longestReason);

/** The SDK reports an error as text in JSON; of that, the message is enough. */
function textOf(said: unknown): string {
  if (said instanceof Error) return said.message;
  const [, message] = /"message":"([^"]*)"/.exec(String(said)) ?? [];
  return message ?? String(said);
}
