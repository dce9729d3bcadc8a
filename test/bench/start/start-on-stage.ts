import { clients, HttpContender } from "../contenders/contender.js";
import type { Request } from "../contenders/requests.js";
import type { Child } from "../processes/child.js";
import { startThisServer } from "../processes/programs.js";
import { pidOfNeo4j, residentMb } from "../processes/usage.js";
import { quantile } from "../quantile.js";
import type { Stage } from "../section.js";

const starts = 3;

/** Measures the start of the server on a running Neo4j (medians of a few), then the last one under load. */
export async function startOnStage(stage: Stage, request: Request): Promise<Record<string, number>> {
  const [ready, first]: [number[], number[]] = [[], []];
  for (let start = 1; ; start++) {
    const { server, readyMs, firstMs } = await startOnce(stage, request);
    ready.push(readyMs);
    first.push(firstMs);
    try {
      if (start < starts) continue;
      return {
        "on a running Neo4j: ready after ms": quantile(ready, 0.5),
        [`first answer (${request.name}, not planned yet) after ms`]: quantile(first, 0.5),
        ...(await memory(stage, server, request)),
      };
    } finally {
      await server.stop();
    }
  }
}

async function startOnce(stage: Stage, request: Request) {
  await stage.database.read("CALL db.clearQueryCaches()");
  const started = performance.now();
  const server = await startThisServer(stage, { KEPT_ANSWERS_MB: "0" });
  const ready = performance.now();
  const contender = new HttpContender("this server", "ours", server);
  await contender.answer(request);
  await contender.close();
  return { server, readyMs: ready - started, firstMs: performance.now() - ready };
}

async function memory(stage: Stage, server: Child, request: Request) {
  const neo4j = await pidOfNeo4j(stage.database);
  const atRest = await residentMb(server.pid);
  const contender = new HttpContender("this server", "ours", server);
  let most = atRest;
  const watching = setInterval(async () => {
    most = Math.max(most, await residentMb(server.pid));
  }, 100);
  await contender.load(request, stage.options.seconds * 1000).finally(() => clearInterval(watching));
  await contender.close();
  return {
    "memory at rest, MB": atRest,
    [`memory under ${clients} connections, at most, MB`]: most,
    "memory of Neo4j, MB": await residentMb(neo4j),
  };
}
