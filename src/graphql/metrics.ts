import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from "prom-client";
import { version } from "../common/version.js";
import { addGauge } from "./add-gauge.js";
import { watchJobs } from "./watch-jobs.js";
import { watchEvents, watchWebhooks } from "./watch-numbers.js";
import type { WatchedBackups, WatchedParts, WatchedStore } from "./watched-parts.js";
import { WorkMetrics } from "./work-metrics.js";

/**
 * Maximum number of distinct operation names as label values, because clients choose them. All others are counted as
 * `other`.
 */
const maxOperationNames = 100;

/** Result of one GraphQL operation. `outcome`: `ok` or the code of its first error. */
export interface OperationSample {
  operation: string;
  type: string;
  outcome: string;
  seconds: number;
  roundTrips: number;
}

/** Metrics of one server. `render()` returns the body of GET /metrics, `read()` the same figures for OpenTelemetry. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly names = new Set<string>();
  private readonly durations = new Histogram({
    name: "graphql_operation_duration_seconds",
    help: "Time from the request to its answer",
    labelNames: ["operation", "type", "outcome"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly roundTrips = new Histogram({
    name: "graphql_cypher_round_trips",
    help: "Cypher statements of an operation",
    labelNames: ["operation", "type"],
    buckets: [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32],
    registers: [this.registry],
  });
  private readonly errors = new Counter({
    name: "graphql_errors_total",
    help: "Errors sent to clients, by code",
    labelNames: ["code"],
    registers: [this.registry],
  });

  private readonly kept = new Counter({
    name: "graphql_kept_answers_total",
    help: "Queries answered from the response cache (hit), and queries executed and cached (miss)",
    labelNames: ["result"],
    registers: [this.registry],
  });

  readonly work = new WorkMetrics(this.registry);
  readonly contentType = this.registry.contentType;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    const help = "1, with the version of the server as a label";
    new Gauge({ name: "spbe_build_info", help, labelNames: ["version"], registers: [this.registry] }).set(
      { version },
      1,
    );
  }

  observe({ operation, type, outcome, seconds, roundTrips }: OperationSample): void {
    const name = this.bounded(operation);
    this.durations.observe({ operation: name, type, outcome }, seconds);
    this.roundTrips.observe({ operation: name, type }, roundTrips);
  }

  countError(code: string): void {
    this.errors.inc({ code });
  }

  countKept(result: "hit" | "miss"): void {
    this.kept.inc({ result });
  }

  /** Adds the gauge of the memory used by the response cache. `bytes` returns the present size. */
  watchKeptBytes(bytes: () => number): void {
    const help = "Memory used by the response cache";
    addGauge(this.registry, "graphql_kept_answers_bytes", help, async () => bytes());
  }

  /** Adds the gauges of the parts that a server has. */
  watch({ store, events, backups, jobs, streams, webhooks }: WatchedParts): void {
    if (store) this.watchDisk(store);
    if (events) watchEvents(this.registry, events);
    if (backups) this.watchBackups(backups);
    if (jobs) watchJobs(this.registry, jobs);
    if (webhooks) watchWebhooks(this.registry, webhooks);
    if (streams) addGauge(this.registry, "event_streams_open", "Open streams of events", async () => streams.taken);
  }

  /** Free bytes on the disk of the embedded store, and 1 while writes are refused because the disk is full. */
  private watchDisk(store: WatchedStore): void {
    addGauge(this.registry, "store_disk_free_bytes", "Free space on the disk of the embedded store", () =>
      store.disk.free(),
    );
    addGauge(
      this.registry,
      "store_writes_refused",
      "1 while writes are refused (DISK_FULL) and reads go on",
      async () => Number(await store.refusesWrites()),
    );
  }

  private watchBackups(backups: WatchedBackups): void {
    addGauge(this.registry, "backup_age_seconds", "Age of the last backup; +Inf if there is none", () =>
      backups.ageSeconds(),
    );
    const help = "Daily backups that failed on this server since its start";
    addGauge(this.registry, "backup_failures", help, async () => backups.failures);
  }

  render(): Promise<string> {
    return this.registry.metrics();
  }

  read(): Promise<MetricObjectWithValues<MetricValue<string>>[]> {
    return this.registry.getMetricsAsJSON();
  }

  private bounded(name: string): string {
    if (this.names.size < maxOperationNames) this.names.add(name);
    return this.names.has(name) ? name : "other";
  }
}
