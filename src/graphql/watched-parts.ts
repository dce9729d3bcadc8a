import type { FairQueue } from "../common/fair-queue.js";
import type { DiskSpace } from "../database/disk-space.js";

/** Store on a disk that this process can read. */
export interface WatchedStore {
  disk: Pick<DiskSpace, "free">;
  refusesWrites(): Promise<boolean>;
}

/** Backups of a repository. */
export interface WatchedBackups {
  /** Number of failures of this server since its start. */
  failures: number;
  /** Returns the age of the last one; Infinity without any. */
  ageSeconds(): Promise<number>;
}

/** Numbers of events of the record. */
export interface WatchedEvents {
  numbers: { recorded: number; lost: number; waiting: number };
}

/** Job in the background. */
export interface WatchedJob {
  /** Number of runs that failed since the start. */
  failures: number;
  /** End of the last run that did not fail, in seconds since 1970; NaN before. */
  succeededAt: number;
}

/** Open streams of events. */
export interface WatchedStreams {
  /** Number of them. */
  taken: number;
}

/** Attempts to deliver messages of webhooks. */
export interface WatchedWebhooks {
  numbers: { delivered: number; failed: number };
}

/** Parts of a server that have gauges. */
export interface WatchedParts {
  webhooks?: WatchedWebhooks;
  streams?: WatchedStreams;
  store?: WatchedStore;
  events?: WatchedEvents;
  backups?: WatchedBackups;
  /** Jobs by name. */
  jobs?: Record<string, WatchedJob>;
  /** Lines in which statements wait for a connection, by name. */
  lines?: Record<string, FairQueue>;
}
