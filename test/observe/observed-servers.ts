import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { posted } from "../http/posted.js";
import { ServerProcess } from "../process/server-process.js";
import { eventually } from "../support/eventually.js";
import { emptyTestDatabase } from "../support/repository.js";
import { Collector } from "./collector.js";

/** Prints on SIGUSR2 which packages of OpenTelemetry are loaded. */
const printsLoaded = `--import ${`data:text/javascript,${encodeURIComponent(
  `import Module from "node:module";
   process.on("SIGUSR2", () => {
     const names = Object.keys(Module._cache).map(file => /@opentelemetry\\/[\\w-]+/.exec(file)?.[0]).filter(Boolean);
     console.log("loaded: " + [...new Set(names)].join(" ") + ";");
   });`,
)}`}`;

/** Provides a collector for each test, and servers on the Neo4j of the tests, which end with it. */
export function useObservedServers() {
  let folder: string;
  let collector: Collector;
  let running: ServerProcess[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "spbe-observe-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    collector = new Collector();
    running = [];
  });
  afterEach(async () => {
    collector.stop();
    for (const server of running) server.signal("SIGKILL");
    await Promise.all(running.map(server => server.ended()));
    await emptyTestDatabase();
  });

  async function start(settings: Record<string, string>): Promise<{ url: string; server: ServerProcess }> {
    const server = new ServerProcess({
      NEO4J_URI: process.env.TEST_NEO4J_URI!,
      NEO4J_USER: process.env.TEST_NEO4J_USER ?? "neo4j",
      NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD!,
      DATA_DIR: folder,
      PORT: String(await freePort()),
      PLAN_QUESTIONS: "false",
      NODE_OPTIONS: printsLoaded,
      ...settings,
    });
    running.push(server);
    return { url: await server.ready(), server };
  }

  return {
    /** Collector of the present test. */
    get collector() {
      return collector;
    },
    /** Folder with the data of the servers. */
    get folder() {
      return folder;
    },
    start,
  };
}

/** Sends a GraphQL request. Returns its answer with the id of the request. */
export async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/graphql`, posted(body, headers));
  return { id: answer.headers.get("x-request-id")!, ...((await answer.json()) as any) };
}

/** Returns the packages of OpenTelemetry that a server has loaded. */
export async function loadedBy(server: ServerProcess): Promise<string[]> {
  server.signal("SIGUSR2");
  await eventually(() => /loaded: .*;/.test(server.output));
  return /loaded: (.*);/.exec(server.output)![1]!.split(" ");
}
