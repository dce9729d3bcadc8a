import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../src/database/embedded/free-port.js";
import { ServerProcess } from "../process/server-process.js";
import { addressIn } from "../support/embedded-address.js";
import { makeBusy } from "./busy-machine.js";

/** Number of processes that keep the machine busy: `LOAD=20 npm run test:load`. */
const load = Number(process.env.LOAD ?? 20);
/** Minutes after which the run fails; an idle machine with two cores needs less than five. */
const longestMinutes = 60;

const began = performance.now();
const say = (text: string) => console.log(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

const lists = ["services", "applications", "infrastructures", "dataAssets"];
const walks = ["infrastructure:SRV-DB", "infrastructure:JIPD", "application:SIASN", "service:LYN-001"];

/** Downloads: 24 lists and 8 pictures. */
const files = [
  ...lists.flatMap(list => [...Array(3).fill(`${list}.csv`), ...Array(3).fill(`${list}.xlsx`)]),
  ...walks.flatMap(of => [`impact.svg?of=${of}`, `neighbourhood.svg?of=${of}`]),
];

async function started(
  settings: Record<string, string>,
  what: string,
): Promise<{ server: ServerProcess; url: string }> {
  // The default, under which the files have to come.
  const limit = { EXPORT_TIMEOUT_MS: "60000" };
  const server = new ServerProcess({ LOG_LEVEL: "error", ...limit, ...settings, PORT: String(await freePort()) });
  const url = await server.ready();
  say(`${what} is up`);
  return { server, url };
}

async function stop(server: ServerProcess): Promise<void> {
  server.signal("SIGTERM");
  await server.ended();
}

async function statusesOf(url: string): Promise<string[]> {
  return Promise.all(
    files.map(async file => {
      const answer = await fetch(`${url}/export/${file}`);
      const text = await answer.text();
      return answer.ok ? "200" : `${answer.status} ${file}: ${text}`;
    }),
  );
}

async function run(dataDir: string): Promise<void> {
  const own = await started(
    { DATA_DIR: dataDir, SEED: "sample", NEO4J_HEAP: "768m" },
    "A server with an engine of its own",
  );
  const beside = await started(await addressIn(dataDir), "A server on that Neo4j");
  await stop(beside.server);
  const faults = (await statusesOf(own.url)).filter(status => status !== "200");
  say(`${files.length - faults.length} of ${files.length} files came`);
  await stop(own.server);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

const dataDir = await mkdtemp(path.join(tmpdir(), "spbe-load-"));
const rest = makeBusy(load);
const late = setTimeout(() => {
  console.error(`Not done after ${longestMinutes} minutes.`);
  process.exit(1);
}, longestMinutes * 60_000).unref();
try {
  await run(dataDir);
} finally {
  rest();
  clearTimeout(late);
  await rm(dataDir, { recursive: true, force: true });
}
