import { DiagLogLevel, diag } from "@opentelemetry/api";
import { envDetector, serviceInstanceIdDetector } from "@opentelemetry/resources";
import { NodeSDK } from "@opentelemetry/sdk-node";
import type { Logger } from "pino";
import { programName } from "../../common/tracing.js";
import { within } from "../../common/within.js";
import type { TelemetrySettings } from "../../config/telemetry-settings.js";
import { metricReadersOf } from "./metric-readers.js";
import { metricsAsOtlp, type ReadMetrics } from "./metrics-as-otlp.js";
import { SparseLog } from "./sparse-log.js";
import type { Telemetry } from "./telemetry.js";

/** Milliseconds that a stop waits for a collector. */
const longestStopMs = 3_000;

/**
 * Starts the SDK, which reads all other variables itself. Resources are those of OTEL_RESOURCE_ATTRIBUTES and the instance: the usual
 * detectors would add the user and the command line of the process.
 */
export async function startSdk(settings: TelemetrySettings, log: Logger): Promise<Telemetry> {
  const sparse = new SparseLog(log);
  const logSparsely = () => diag.setLogger(sparse, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  logSparsely();
  let read: ReadMetrics = () => [];
  const producer = metricsAsOtlp(() => read());
  const sdk = new NodeSDK({
    ...(settings.isNamed ? {} : { serviceName: programName }),
    resourceDetectors: [envDetector, serviceInstanceIdDetector],
    metricReaders: settings.metrics ? await metricReadersOf(settings, producer) : [],
    logRecordProcessors: [],
    ...(settings.traces ? {} : { spanProcessors: [] }),
  });
  // With OTEL_LOG_LEVEL the SDK has just set a logger that writes every batch, as text.
  logSparsely();
  sdk.start();
  return {
    send(given) {
      read = given;
    },
    stop: () => within(longestStopMs, sdk.shutdown()),
  };
}
