import { quantile } from "../quantile.js";

/** Result of a load: duration and latencies in milliseconds. */
export interface Load {
  ms: number;
  latencies: number[];
}

/** Runs concurrent clients, each of which repeats the request until the time is up. */
export async function load(clients: number, ms: number, ask: () => Promise<void>): Promise<Load> {
  const latencies: number[] = [];
  const started = performance.now();
  const client = async () => {
    for (let now = performance.now(); now - started < ms; ) {
      await ask();
      const answered = performance.now();
      latencies.push(answered - now);
      now = answered;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { ms: performance.now() - started, latencies };
}

export interface Rate {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
}

/** Joins several turns into one rate. */
export function rateOf(turns: Load[]): Rate {
  const latencies = turns.flatMap(turn => turn.latencies);
  const seconds = turns.reduce((sum, turn) => sum + turn.ms, 0) / 1000;
  return {
    perSecond: latencies.length / seconds,
    p50Ms: quantile(latencies, 0.5),
    p95Ms: quantile(latencies, 0.95),
  };
}
