import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { DiskSpace } from "../database/disk-space.js";

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

/** Store on a disk that this process can read. */
export interface WatchedStore {
  disk: Pick<DiskSpace, "free">;
  refusesWrites(): Promise<boolean>;
}

/** Prometheus metrics of one server. `render()` returns the body of GET /metrics. */
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

  readonly contentType = this.registry.contentType;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
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
    new Gauge({
      name: "graphql_kept_answers_bytes",
      help: "Memory used by the response cache",
      registers: [this.registry],
      collect() {
        this.set(bytes());
      },
    });
  }

  /**
   * Adds the gauges of free bytes on the disk of the embedded store and of refused writes (1 while the disk is full).
   */
  watchDisk(store: WatchedStore): void {
    this.gauge("store_disk_free_bytes", "Free space on the disk of the embedded store", () => store.disk.free());
    this.gauge("store_writes_refused", "1 while writes are refused (DISK_FULL) and reads go on", async () =>
      Number(await store.refusesWrites()),
    );
  }

  /** Adds the numbers of events of the record: stored, lost and waiting. */
  watchEvents(events: { numbers: { recorded: number; lost: number; waiting: number } }): void {
    const gauges = [
      ["record_events_stored", "Events of the record that this server has stored since its start", "recorded"],
      ["record_events_lost", "Events of the record that this server could not store and has lost", "lost"],
      ["record_events_waiting", "Events of the record that wait to be stored", "waiting"],
    ] as const;
    for (const [name, help, number] of gauges) this.gauge(name, help, async () => events.numbers[number]);
  }

  render(): Promise<string> {
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, value: () => Promise<number>): void {
    new Gauge({
      ...{ name, help, registers: [this.registry] },
      async collect() {
        this.set(await value());
      },
    });
  }

  private bounded(name: string): string {
    if (this.names.size < maxOperationNames) this.names.add(name);
    return this.names.has(name) ? name : "other";
  }
}
