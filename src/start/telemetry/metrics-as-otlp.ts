import { type Attributes, type HrTime, ValueType } from "@opentelemetry/api";
import { emptyResource } from "@opentelemetry/resources";
import {
  AggregationTemporality,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricProducer,
} from "@opentelemetry/sdk-metrics";
import type { MetricObjectWithValues, MetricValue } from "prom-client";
import { programName } from "../../common/tracing.js";

type Metric = MetricObjectWithValues<MetricValue<string>>;
type Value = MetricValue<string> & { metricName?: string };

/** Returns the metrics of a server, as `/metrics` shows them now. */
export type ReadMetrics = () => Promise<Metric[]> | Metric[];

const scope = { name: programName };

/** Produces the metrics of /metrics for OTLP: the same figures and names, cumulative since the start of the process. */
export function metricsAsOtlp(read: ReadMetrics): MetricProducer {
  const startTime = timeOf(Date.now() - process.uptime() * 1_000);
  return {
    async collect() {
      const metrics = (await read()).map(each => toOtlp(each, { startTime, endTime: timeOf(Date.now()) }));
      const scopeMetrics = [{ scope, metrics: metrics.filter(({ dataPoints }) => dataPoints.length > 0) }];
      return { resourceMetrics: { resource: emptyResource(), scopeMetrics }, errors: [] };
    },
  };
}

type Times = Pick<DataPoint<number>, "startTime" | "endTime">;

const timeOf = (milliseconds: number): HrTime => [
  Math.floor(milliseconds / 1_000),
  Math.round((milliseconds % 1_000) * 1e6),
];

function toOtlp({ name, help, type, values }: Metric, times: Times): MetricData {
  const common = {
    descriptor: { name, description: help, unit: "", valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  // prom-client types the kind of a metric as a number, but it is its name.
  const kind = String(type);
  if (kind === "histogram")
    return { ...common, dataPointType: DataPointType.HISTOGRAM, dataPoints: histogramsOf(name, values, times) };
  const dataPoints = values
    // JSON has no NaN and no infinity: a figure that cannot be read is absent.
    .filter(({ value }) => Number.isFinite(value))
    .map(({ value, labels }) => ({ ...times, attributes: labels, value }));
  if (kind === "counter") return { ...common, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints };
  return { ...common, dataPointType: DataPointType.GAUGE, dataPoints };
}

/** Groups the lines of a histogram by their labels, and turns cumulative buckets into those of OTLP. */
function histogramsOf(name: string, values: Value[], times: Times): DataPoint<Histogram>[] {
  const groups = new Map<string, { attributes: Attributes; bounds: [number, number][]; sum: number; count: number }>();
  for (const { metricName, labels, value } of values) {
    const { le, ...attributes } = labels;
    const key = JSON.stringify(attributes);
    const group = groups.get(key) ?? { attributes, bounds: [], sum: 0, count: 0 };
    groups.set(key, group);
    if (metricName === `${name}_sum`) group.sum = value;
    else if (metricName === `${name}_count`) group.count = value;
    else if (le !== "+Inf") group.bounds.push([Number(le), value]);
  }
  return [...groups.values()].map(({ attributes, bounds, sum, count }) => {
    const sorted = bounds.toSorted(([a], [b]) => a - b);
    const upTo = [...sorted.map(([, cumulative]) => cumulative), count];
    const counts = upTo.map((each, index) => each - (upTo[index - 1] ?? 0));
    return { ...times, attributes, value: { buckets: { boundaries: sorted.map(([le]) => le), counts }, sum, count } };
  });
}
