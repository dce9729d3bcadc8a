import { HttpContender } from "../contenders/contender.js";
import { type Request, unchanged } from "../contenders/requests.js";
import type { Child } from "../processes/child.js";
import { startThisServer } from "../processes/programs.js";
import { cpuMs } from "../processes/usage.js";
import type { Stage } from "../section.js";
import type { Turn } from "./compare.js";
import type { Credentials } from "./credentials.js";

/** Servers of one checkout: one without response cache, and one with it for the row of repeated requests. */
export class Tree {
  private constructor(
    private readonly servers: Child[],
    private readonly plain: HttpContender,
    private readonly keeping: HttpContender,
  ) {}

  /** Starts the servers of a folder (default: this checkout); `credentials`: of the account that sends the requests. */
  static async start(stage: Stage, folder?: string, credentials?: Credentials): Promise<Tree> {
    const plain = await startThisServer(stage, { ...credentials?.settings, KEPT_ANSWERS_MB: "0" }, [], folder);
    const keeping = await startThisServer(stage, { ...credentials?.settings }, [], folder);
    const contenders = [plain, keeping].map(
      child => new HttpContender(folder ?? "this tree", "ours", child, credentials?.headers),
    );
    return new Tree([plain, keeping], ...(contenders as [HttpContender, HttpContender]));
  }

  answer = (request: Request) => this.askedBy(request).answer(request);

  async turn(request: Request, ms: number): Promise<Turn> {
    const asked = this.askedBy(request);
    const before = await cpuMs(asked.pid);
    const load = await asked.load(request, ms);
    const requests = load.latencies.length;
    return { perSecond: (requests * 1000) / load.ms, cpuMs: ((await cpuMs(asked.pid)) - before) / requests };
  }

  async stop() {
    for (const contender of [this.plain, this.keeping]) await contender.close();
    for (const server of this.servers) await server.stop();
  }

  private readonly askedBy = (request: Request) => (request === unchanged ? this.keeping : this.plain);
}
