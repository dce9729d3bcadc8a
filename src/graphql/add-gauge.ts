import { Gauge, type Registry } from "prom-client";

/** Adds a gauge to a registry. It is NaN while its value cannot be read, so that all others are still shown. */
export function addGauge(registry: Registry, name: string, help: string, value: () => Promise<number>): void {
  new Gauge({
    ...{ name, help, registers: [registry] },
    async collect() {
      this.set(await value().catch(() => Number.NaN));
    },
  });
}

/** Gauge of several parts of one kind: its name, its help, and its value for one of them. */
type GaugeOf<T> = readonly [name: string, help: string, value: (part: T) => number];

/** Adds gauges that have a value for each of several parts. `label`: label whose value is the name of a part. */
export function addGaugesOf<T>(
  registry: Registry,
  label: string,
  parts: Record<string, T>,
  gauges: readonly GaugeOf<T>[],
): void {
  for (const [name, help, value] of gauges)
    new Gauge({
      ...{ name, help, labelNames: [label], registers: [registry] },
      collect() {
        for (const [part, each] of Object.entries(parts)) this.set({ [label]: part }, value(each));
      },
    });
}
