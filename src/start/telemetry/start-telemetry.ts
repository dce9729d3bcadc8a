import type { Logger } from "pino";
import { tracing } from "../../common/tracing.js";
import type { TelemetrySettings } from "../../config/telemetry-settings.js";
import type { Telemetry } from "./telemetry.js";

/**
 * Starts OpenTelemetry by its settings. If nothing is on, no part of its SDK is loaded, and undefined is returned. To be called before the server is made.
 */
export async function startTelemetry(settings: TelemetrySettings, log: Logger): Promise<Telemetry | undefined> {
  if (!settings.traces && !settings.metrics) return undefined;
  const { startSdk } = await import("./sdk.js");
  tracing.isOn = settings.traces;
  return startSdk(settings, log.child({ job: "telemetry" }));
}
