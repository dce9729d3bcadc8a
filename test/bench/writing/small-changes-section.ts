import { installContenders } from "../contenders/install.js";
import type { Child } from "../processes/child.js";
import { rateOf } from "../processes/load.js";
import { startBareWriter, startThisServer } from "../processes/programs.js";
import { pidOfNeo4j } from "../processes/usage.js";
import { quantile } from "../quantile.js";
import { figure, row } from "../row.js";
import type { Section, Stage } from "../section.js";
import {
  createApplications,
  DriverWriter,
  removeApplications,
  ServerWriter,
  type Turn,
  turnOf,
  type Writer,
} from "./small-changes.js";

/** Of one writer each its own element: nobody waits for another's lock. */
const writers = [1, 32];
const turns = 3;
/** As a multiple of the changes a second of the bare driver. */
const goal = 0.4;

/** One property of one element a request, over HTTP. */
export const smallChanges: Section = {
  name: "small",
  about: "changes of one property a second, by 1 and by 32 writers, in turns with the bare driver",
  isDefault: true,
  async run(stage) {
    installContenders();
    const children: Child[] = [];
    const ids = await createApplications(stage, Math.max(...writers));
    try {
      const server = await startThisServer(stage, { KEPT_ANSWERS_MB: "0" });
      children.push(server);
      const bare = await startBareWriter(stage);
      children.push(bare);
      return await measureAll(stage, ids, new ServerWriter(server), new DriverWriter(bare));
    } finally {
      for (const child of children) await child.stop();
      await removeApplications(stage, ids);
    }
  },
};

async function measureAll(stage: Stage, ids: string[], ours: Writer, bare: Writer) {
  const neo4j = await pidOfNeo4j(stage.database);
  const measured: Record<string, object> = {};
  console.log(row(["", "ours/s", "driver/s", `÷ (${goal})`, "ours ms", "driver ms", "CPU ms", "Neo4j", "driver's"]));
  for (const clients of writers) {
    const name = `small changes, ${clients} at once`;
    const pairs = await pairsOf([ours, bare], writer =>
      turnOf(writer, neo4j, ids, clients, (stage.options.seconds * 1000) / turns),
    );
    const [own, other] = [0, 1].map(index => summary(pairs.map(pair => pair[index]!))) as [Summary, Summary];
    const cpu = [own.cpuMs, own.neo4jMs, other.cpuMs + other.neo4jMs];
    const ratio = own.perSecond / other.perSecond;
    const figures = [own.perSecond, other.perSecond].map(figure);
    console.log(row([name, ...figures, ratio.toFixed(2), ...[own.p50Ms, other.p50Ms, ...cpu].map(figure)]));
    measured[name] = { ours: own, driver: other, ratio };
  }
  return measured;
}

/** After a turn of each to warm up. */
async function pairsOf(writers: Writer[], turn: (writer: Writer) => Promise<Turn>): Promise<Turn[][]> {
  const pairs: Turn[][] = [];
  for (let pair = 0; pair <= turns; pair++) {
    const both: Turn[] = [];
    for (const writer of writers) both.push(await turn(writer));
    if (pair > 0) pairs.push(both);
  }
  return pairs;
}

type Summary = ReturnType<typeof summary>;

const summary = (all: Turn[]) => ({
  ...rateOf(all.map(({ load }) => load)),
  cpuMs: quantile(
    all.map(({ cpuMs }) => cpuMs),
    0.5,
  ),
  neo4jMs: quantile(
    all.map(({ neo4jMs }) => neo4jMs),
    0.5,
  ),
});
