import type { ReadMetrics } from "./metrics-as-otlp.js";

/** Traces and metrics that this process sends to a collector. */
export interface Telemetry {
  /** Sends these metrics from now on. */
  send(read: ReadMetrics): void;
  /** Sends what waits, for at most three seconds. Never throws. */
  stop(): Promise<void>;
}
