import { NodeSDK } from "@opentelemetry/sdk-node";
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace";
import { tracing } from "../../src/common/tracing.js";

/** Records the traces of this process in memory; servers that start afterwards are traced. */
export function recordTraces() {
  const exporter = new InMemorySpanExporter();
  const recording = new NodeSDK({
    ...{ spanProcessors: [new SimpleSpanProcessor({ exporter })], metricReaders: [], logRecordProcessors: [] },
    autoDetectResources: false,
  });
  recording.start();
  tracing.isOn = true;
  return {
    /** Returns name, attributes and events of each span as a text. */
    spans: () =>
      exporter
        .getFinishedSpans()
        .map(({ name, attributes, events, status }) => JSON.stringify({ name, attributes, events, status })),
    stop(): Promise<void> {
      tracing.isOn = false;
      return recording.shutdown();
    },
  };
}
