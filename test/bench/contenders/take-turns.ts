import { type Load, type Rate, rateOf } from "../processes/load.js";
import { cpuMs } from "../processes/usage.js";
import type { Contender } from "./contender.js";
import type { Request } from "./requests.js";

/** Result of one contender for one request. CPU: milliseconds per request, of its own process and of Neo4j. */
export interface Cell extends Rate {
  request: string;
  contender: string;
  cpuMs: number;
  neo4jCpuMs: number;
}

const turns = 3;

/**
 * Warms up all contenders as long as they are measured (Neo4j's JVM compiles frequent code), then measures them in
 * turns, every other time in the opposite order, so that noise affects all equally.
 */
export async function takeTurns(
  request: Request,
  contenders: Contender[],
  { seconds, neo4j }: { seconds: number; neo4j: number },
): Promise<Cell[]> {
  const ms = (seconds * 1000) / turns;
  const tallies = contenders.map(contender => new Tally(contender, neo4j));
  for (const contender of contenders) await contender.load(request, seconds * 1000);
  for (let turn = 0; turn < turns; turn++) {
    for (const tally of turn % 2 ? tallies.toReversed() : tallies) await tally.take(request, ms);
  }
  return tallies.map(tally => tally.cell(request));
}

/** Sum of the turns of one contender. */
class Tally {
  private readonly loads: Load[] = [];
  private ownMs = 0;
  private neo4jMs = 0;

  constructor(
    private readonly contender: Contender,
    private readonly neo4j: number,
  ) {}

  async take(request: Request, ms: number) {
    const before = await this.usage();
    this.loads.push(await this.contender.load(request, ms));
    const after = await this.usage();
    this.ownMs += after.own - before.own;
    this.neo4jMs += after.neo4j - before.neo4j;
  }

  cell({ name }: Request): Cell {
    const asked = this.loads.reduce((sum, { latencies }) => sum + latencies.length, 0);
    const cpu = { cpuMs: this.ownMs / asked, neo4jCpuMs: this.neo4jMs / asked };
    return { request: name, contender: this.contender.name, ...rateOf(this.loads), ...cpu };
  }

  private usage = async () => ({ own: await cpuMs(this.contender.pid), neo4j: await cpuMs(this.neo4j) });
}
