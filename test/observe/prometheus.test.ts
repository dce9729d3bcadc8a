import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { posted } from "../http/posted.js";
import { ServerProcess } from "../process/server-process.js";
import { eventually } from "../support/eventually.js";
import { dashboard, metricsIn, panelQueries, panels } from "./panels.js";
import { alertsFile, Prometheus, promtool } from "./prometheus.js";

const patienceMs = 600_000;

let folder: string;
let server: ServerProcess;
let prometheus: Prometheus;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-prometheus-"));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const backups = path.join(folder, "backups");
  await mkdir(backups);
  server = new ServerProcess({
    ...{
      DATA_DIR: path.join(folder, "data"),
      NEO4J_HEAP: "512m",
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
    },
    ...{ BACKUP_DIR: backups, BACKUP_AT: "00:00", RATE_LIMIT: "20", PLAN_QUESTIONS: "false" },
  });
  url = await server.ready();
  prometheus = new Prometheus(folder);
  await prometheus.start(`127.0.0.1:${metricsPort}`);
}, patienceMs);
afterAll(async () => {
  await prometheus?.stop();
  server?.signal("SIGKILL");
  await server?.ended();
  await rm(folder, { recursive: true, force: true });
});

const post = (query: string) => fetch(`${url}/graphql`, posted({ query }));

const importCsv = (text: string) =>
  fetch(`${url}/import?name=Layanan.csv`, { method: "POST", headers: { "content-type": "text/csv" }, body: text });

/** Causes each event that a panel shows: answers and errors, a refused import, wrong credentials, too many requests. */
async function causeEvents(): Promise<void> {
  await post("query Hitung { services { totalCount } }");
  await post("query Hitung { services { totalCount } }");
  await post('{ service(ref: "none") { name } }');
  await post("{ services");
  await importCsv("Kode,Nama,Metode Layanan\nLYN-2,Dua,Telepati\n");
  await fetch(`${url}/export/services.csv`);
  await fetch(`${url}/me`, { headers: { authorization: "Bearer wrong" } });
  await fetch(`${url}/unknown`);
  // A client beyond this machine, which is limited.
  const headers = { "x-forwarded-for": "203.0.113.9" };
  for (let time = 0; time < 22; time++) await fetch(`${url}/me`, { headers });
}

test(
  "Each panel of the dashboard has a series",
  async () => {
    const queries = panelQueries();
    expect(queries.length).toBeGreaterThan(40);
    const missing = async () => {
      await causeEvents();
      const found = await Promise.all(
        queries.map(async each => ({ ...each, series: await prometheus.range(each.expr) })),
      );
      return found.filter(({ series }) => !series.some(({ values }) => values.some(([, value]) => value !== "NaN")));
    };
    let without = await missing();
    await eventually(async () => {
      without = without.length === 0 ? [] : await missing();
      return without.length === 0;
    }, 90).catch(() => {});
    expect(without.map(({ title, expr }) => `${title}: ${expr}`)).toEqual([]);
  },
  patienceMs,
);

test("Each panel has a title of its own, a unit, and a description that says what is healthy or what to do", () => {
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
  for (const { title, description = "", fieldConfig } of panels)
    expect([title, description.length > 20, Boolean(fieldConfig?.defaults.unit)]).toEqual([title, true, true]);
  expect(dashboard.templating.list.map(({ name }: { name: string }) => name)).toEqual(["datasource", "job"]);
  expect(dashboard.schemaVersion).toBeGreaterThanOrEqual(36);
});

test(
  "Each alert is accepted by Prometheus, has series of figures that exist, and leads to a section with what to do",
  async () => {
    const { stdout } = await promtool("check", "rules", alertsFile);
    const text = readFileSync(alertsFile, "utf8");
    const [, count] = /SUCCESS: (\d+) rules found/.exec(stdout)!;
    const runbooks = [...text.matchAll(/runbook: "(.+): docs\/operations\.md#([\w-]+)"/g)];
    expect(runbooks.length).toBe(Number(count));
    const headings = [...readFileSync("docs/operations.md", "utf8").matchAll(/^#+ (.+)$/gm)].map(([, each]) => each!);
    const anchors = headings.map(each =>
      each
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    );
    expect(runbooks.map(([, , anchor]) => anchor!).filter(anchor => !anchors.includes(anchor))).toEqual([]);

    const names = new Set(metricsIn(text.replace(/^.*(summary|runbook):.*$/gm, "").replace(/^\s*#.*$/gm, "")));
    expect(names.size).toBeGreaterThan(10);
    for (const name of names)
      expect([name, (await prometheus.range(`${name}{job="spbe"}`)).length > 0]).toEqual([name, true]);
    const alerts = await prometheus.alerts();
    expect(alerts.length).toBe(Number(count));
    expect(alerts.filter(({ health }) => health === "err")).toEqual([]);
  },
  patienceMs,
);

test("Each figure of the dashboard has a row in the document", () => {
  const text = readFileSync("docs/operations.md", "utf8");
  const names = panelQueries().flatMap(({ expr }) => metricsIn(expr));
  const bare = new Set(names.map(name => name.replace(/_(bucket|sum|count)$/, "")));
  const secondary = ["nodejs_eventloop_lag_mean_seconds", "nodejs_gc_duration_seconds", "process_cpu_seconds_total"];
  expect([...bare].filter(name => !secondary.includes(name) && !text.includes(name))).toEqual([]);
});
