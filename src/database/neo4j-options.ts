import type { KeyObject } from "node:crypto";
import type { ConnectionOptions } from "./connections.js";
import type { StoreGuard } from "./store-guard.js";

/** Limits of a database; those in milliseconds may be Infinity: no limit. */
export interface Limits {
  readTimeoutMs: number;
  writeTimeoutMs: number;
  /** Without planning. Default: 5,000. */
  asIfTimeoutMs?: number;
  /**
   * After a timeout, plans the statement without a limit and repeats the read; trials wait for a place. Default: false,
   * only later reads use the plan, and trials are refused.
   */
  awaitsPlans?: boolean;
}

/** Default of `asIfTimeoutMs`. */
export const usualAsIfMs = 5_000;

/** Settings of a database. */
export interface Neo4jOptions extends ConnectionOptions, Limits {
  /** Undefined for a remote Neo4j, whose disk is not accessible. */
  guard?: StoreGuard;
  /** Key with which the records of changes are chained. Without it no element can be changed. */
  recordKey?: KeyObject;
}
