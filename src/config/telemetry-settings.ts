import { z } from "zod";

const text = z.string().trim().optional();
const milliseconds = z.coerce.number().int().positive();

/**
 * Standard variables of OpenTelemetry that decide whether anything is sent, and how metrics are. Its SDK reads all of them by itself
 * for traces, and further ones.
 */
export const telemetrySettings = {
  OTEL_SDK_DISABLED: text,
  OTEL_EXPORTER_OTLP_ENDPOINT: text,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: text,
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: text,
  OTEL_EXPORTER_OTLP_HEADERS: text,
  OTEL_EXPORTER_OTLP_CERTIFICATE: text,
  OTEL_EXPORTER_OTLP_PROTOCOL: text,
  OTEL_EXPORTER_OTLP_METRICS_PROTOCOL: text,
  OTEL_TRACES_EXPORTER: text,
  OTEL_METRICS_EXPORTER: text,
  OTEL_METRIC_EXPORT_INTERVAL: milliseconds.default(60_000),
  OTEL_METRIC_EXPORT_TIMEOUT: milliseconds.default(30_000),
  OTEL_TRACES_SAMPLER: text,
  OTEL_TRACES_SAMPLER_ARG: text,
  OTEL_SERVICE_NAME: text,
  OTEL_RESOURCE_ATTRIBUTES: text,
};

type Settings = z.infer<z.ZodObject<typeof telemetrySettings>>;

/** Parts of OpenTelemetry that are on, and rules of its metrics. */
export interface TelemetrySettings {
  traces: boolean;
  metrics: boolean;
  /** True if a variable names the server. */
  isNamed: boolean;
  /** Exporters of metrics: `otlp` or `console`. */
  exporters: string[];
  /** `http/protobuf`, `http/json` or `grpc`. */
  protocol: string;
  everyMs: number;
  timeoutMs: number;
}

/**
 * Returns the parts that the variables ask for. Without an exporter or an endpoint there are none: the default of the standard, an
 * exporter to this machine, would be on for everybody.
 */
export function telemetryOf(settings: Settings): TelemetrySettings {
  const isOn = (exporter: string | undefined, endpoint: string | undefined): boolean =>
    exporter ? exporter !== "none" : Boolean(endpoint || settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  const isDisabled = settings.OTEL_SDK_DISABLED?.toLowerCase() === "true";
  return {
    traces: !isDisabled && isOn(settings.OTEL_TRACES_EXPORTER, settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT),
    metrics: !isDisabled && isOn(settings.OTEL_METRICS_EXPORTER, settings.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT),
    ...rulesOf(settings),
  };
}

const rulesOf = (settings: Settings) => ({
  isNamed: Boolean(settings.OTEL_SERVICE_NAME) || /\bservice\.name=/.test(settings.OTEL_RESOURCE_ATTRIBUTES ?? ""),
  exporters: (settings.OTEL_METRICS_EXPORTER || "otlp").split(",").map(each => each.trim()),
  protocol: settings.OTEL_EXPORTER_OTLP_METRICS_PROTOCOL || settings.OTEL_EXPORTER_OTLP_PROTOCOL || "http/protobuf",
  everyMs: settings.OTEL_METRIC_EXPORT_INTERVAL,
  timeoutMs: Math.min(settings.OTEL_METRIC_EXPORT_TIMEOUT, settings.OTEL_METRIC_EXPORT_INTERVAL),
});
