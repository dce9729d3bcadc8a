import { diag } from "@opentelemetry/api";
import {
  ConsoleMetricExporter,
  type IMetricReader,
  type MetricProducer,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from "@opentelemetry/sdk-metrics";
import type { TelemetrySettings } from "../../config/telemetry-settings.js";

/**
 * Returns the readers that the settings name for the metrics of a producer. The SDK makes readers by the same variables, but only for
 * metrics that it has counted itself, which would count everything twice.
 */
export async function metricReadersOf(
  { exporters, protocol, everyMs, timeoutMs }: TelemetrySettings,
  producer: MetricProducer,
): Promise<IMetricReader[]> {
  const rules = { metricProducers: [producer], exportIntervalMillis: everyMs, exportTimeoutMillis: timeoutMs };
  const readers: IMetricReader[] = [];
  for (const name of exporters) {
    const exporter = await exporterOf(name, protocol);
    if (exporter) readers.push(new PeriodicExportingMetricReader({ exporter, ...rules }));
    else diag.warn(`OTEL_METRICS_EXPORTER has ${name}. Use otlp, console or none; Prometheus reads /metrics.`);
  }
  return readers;
}

async function exporterOf(name: string, protocol: string): Promise<PushMetricExporter | undefined> {
  if (name === "console") return new ConsoleMetricExporter();
  if (name !== "otlp") return undefined;
  if (protocol === "grpc") return new (await import("@opentelemetry/exporter-metrics-otlp-grpc")).OTLPMetricExporter();
  if (protocol === "http/json")
    return new (await import("@opentelemetry/exporter-metrics-otlp-http")).OTLPMetricExporter();
  return new (await import("@opentelemetry/exporter-metrics-otlp-proto")).OTLPMetricExporter();
}
