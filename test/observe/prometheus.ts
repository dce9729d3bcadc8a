import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../../src/database/embedded/free-port.js";
import { eventually } from "../support/eventually.js";

/** Alerts of the repository. */
export const alertsFile = "docs/prometheus-alerts.yml";

/** Runs `promtool` of the package `prometheus`. Throws with its output if it finds a fault. */
export const promtool = (...args: string[]) => promisify(execFile)("/usr/bin/promtool", args);

/** Prometheus that reads one server every second, as a process with its data in a folder. */
export class Prometheus {
  private child: ChildProcess | undefined;
  private url = "";
  private output = "";

  constructor(private readonly folder: string) {}

  /** Starts it for a server at a port, with the alerts of the repository. Throws with its output if it does not start. */
  async start(target: string): Promise<void> {
    const config = path.join(this.folder, "prometheus.yml");
    await cp(alertsFile, path.join(this.folder, "alerts.yml"));
    await writeFile(config, configOf(target));
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    const child = spawn("/usr/bin/prometheus", [
      ...[`--config.file=${config}`, `--storage.tsdb.path=${path.join(this.folder, "series")}`],
      ...[`--web.listen-address=127.0.0.1:${port}`, "--log.level=warn"],
    ]);
    this.child = child;
    child.stderr.on("data", data => (this.output += data));
    // Without the package there is no file: the error is that of the test.
    const failed = once(child, "error").then(([error]) => Promise.reject(error));
    await Promise.race([failed, eventually(() => this.isReady(), 60)]);
  }

  private async isReady(): Promise<boolean> {
    if (this.child?.exitCode !== null) throw new Error(this.output);
    const answer = await fetch(`${this.url}/-/ready`).catch(() => undefined);
    return answer?.ok ?? false;
  }

  /** Returns the series of a query of the last minute, each with its values. Throws for a query that it refuses. */
  async range(query: string): Promise<{ metric: Record<string, string>; values: [number, string][] }[]> {
    const end = Date.now() / 1_000;
    const asked = new URLSearchParams({ query, start: String(end - 60), end: String(end), step: "1" });
    const answer = (await (await fetch(`${this.url}/api/v1/query_range?${asked}`)).json()) as any;
    if (answer.status !== "success") throw new Error(`${query}: ${answer.error}`);
    return answer.data.result;
  }

  /** Returns the names of its alerts, and the faults of their expressions. */
  async alerts(): Promise<{ name: string; lastError?: string; health: string }[]> {
    const { data } = (await (await fetch(`${this.url}/api/v1/rules?type=alert`)).json()) as any;
    return data.groups.flatMap(({ rules }: any) => rules);
  }

  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    this.child.kill("SIGTERM");
    await once(this.child, "close");
  }
}

const configOf = (target: string) => `global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: [alerts.yml]
scrape_configs:
  - job_name: spbe
    static_configs: [{ targets: ["${target}"] }]
`;
