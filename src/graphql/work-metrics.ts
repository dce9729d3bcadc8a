import { Counter, Histogram, type Registry } from "prom-client";
import type { FairQueue } from "../common/fair-queue.js";
import { addGauge, addGaugesOf } from "./add-gauge.js";

/** Outcome of an import: written, a dry run without errors, refused with problems, or failed. */
export type ImportOutcome = "written" | "checked" | "refused" | "failed";

/**
 * Metrics of imports, refusals, queues, engine and disk. They have no label that names a client or an element, and their
 * values are those of the whole server, whoever reads them.
 */
export class WorkMetrics {
  private readonly imports: Counter<"outcome">;
  private readonly refusals: Counter<"code">;
  private readonly requests: Histogram<"route" | "status">;

  constructor(private readonly registry: Registry) {
    const registers = [registry];
    const help = "Imports by outcome: written, checked (dry run), refused (with problems), failed";
    this.imports = new Counter({ name: "imports_total", help, labelNames: ["outcome"], registers });
    const ofRefusals = "Requests refused as a whole, by code of the error";
    this.refusals = new Counter({ name: "http_refusals_total", help: ofRefusals, labelNames: ["code"], registers });
    for (const outcome of ["written", "checked", "refused", "failed"]) this.imports.inc({ outcome }, 0);
    this.requests = new Histogram({
      name: "http_request_duration_seconds",
      help: "Time from a request to the end of its connection or answer, by the first part of its route and class of status",
      labelNames: ["route", "status"],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    });
  }

  countImport(outcome: ImportOutcome): void {
    this.imports.inc({ outcome });
  }

  countRefusal(code: string): void {
    this.refusals.inc({ code });
  }

  /** `route`: pattern of a route; undefined for an address without one. `status`: undefined if the client left before. */
  observeRequest(route: string | undefined, status: number | undefined, seconds: number): void {
    const first = route?.startsWith("/") ? `/${route.split("/")[1]}` : "none";
    const group = status === undefined ? "gone" : `${Math.floor(status / 100)}xx`;
    this.requests.observe({ route: first, status: group }, seconds);
  }

  /** Adds the numbers of waiting, running and refused tasks of queues, by their names. */
  watchQueues(queues: Record<string, FairQueue>): void {
    addGaugesOf(this.registry, "queue", queues, [
      ["queue_waiting", "Tasks of heavy work that wait", ({ waiting }) => waiting],
      ["queue_running", "Tasks of heavy work that run", ({ busy }) => busy],
      ["queue_refused", "Tasks refused since the start because their queue was full", ({ refused }) => refused],
    ]);
  }

  /** Adds the time at which Neo4j started, in seconds since 1970; NaN while it does not answer. */
  watchEngine(startedAt: () => Promise<number>): void {
    const help = "Start of Neo4j in seconds since 1970; its changes are restarts";
    addGauge(this.registry, "neo4j_start_time_seconds", help, startedAt);
  }

  /** Adds the free bytes on the disk of the data folder, which has uploads, seals and keys. */
  watchDataDisk(free: () => Promise<number>): void {
    addGauge(this.registry, "data_disk_free_bytes", "Free space on the disk of DATA_DIR", free);
  }
}
