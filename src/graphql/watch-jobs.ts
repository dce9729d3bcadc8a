import type { Registry } from "prom-client";
import { addGaugesOf } from "./add-gauge.js";
import type { WatchedParts } from "./watched-parts.js";

/** Adds the gauges of jobs, by their names. */
export function watchJobs(registry: Registry, jobs: NonNullable<WatchedParts["jobs"]>): void {
  addGaugesOf(registry, "task", jobs, [
    ["task_failures", "Runs of jobs in the background that failed since the start", ({ failures }) => failures],
    [
      "task_success_time_seconds",
      "End of the last run of a job that did not fail, in seconds since 1970; NaN before",
      ({ succeededAt }) => succeededAt,
    ],
  ]);
}
