import path from "node:path";
import type { Child } from "../processes/child.js";
import type { Statement } from "../processes/probe.js";
import { startBareDriver, startNeo4jGraphql, startThisServer } from "../processes/programs.js";
import type { Stage } from "../section.js";
import { BareDriver, type Contender, HttpContender } from "./contender.js";
import { type Request, unchanged } from "./requests.js";
import { assertSame } from "./same-answers.js";
import { rivals } from "./verdicts.js";

/** Contenders, each in a process of its own, on the one Neo4j of the stage. */
export class Field {
  private constructor(
    private readonly server: Child,
    private readonly ours: HttpContender,
    private readonly kept: HttpContender,
    private readonly rivals: HttpContender[],
    private readonly driver: BareDriver,
    private readonly children: Child[],
  ) {}

  static async open(stage: Stage): Promise<Field> {
    const { profile } = stage.options;
    const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${path.resolve(profile)}`] : [];
    const server = await startThisServer(stage, { KEPT_ANSWERS_MB: "0" }, profiling);
    const keeping = await startThisServer(stage, {});
    const graphql = await startNeo4jGraphql(stage);
    const driver = await startBareDriver(stage);
    return new Field(
      server,
      new HttpContender("this server", "ours", server),
      new HttpContender("this server, keeping answers", "ours", keeping),
      [
        new HttpContender(rivals.connections, "connections", graphql),
        new HttpContender(rivals.lists, "lists", graphql),
      ],
      new BareDriver(driver),
      [server, keeping, graphql, driver],
    );
  }

  /** Returns the contenders for a request; this server first. */
  entrants(request: Request): Contender[] {
    const ours = request === unchanged ? this.kept : this.ours;
    return [ours, ...this.rivals, this.driver].filter(contender => contender.answers(request));
  }

  /**
   * Sends the request to all contenders once. Throws unless they answer the same. Also records the statements for the
   * bare driver.
   */
  async prepare(request: Request) {
    const isUnchanged = request === unchanged;
    const ours = isUnchanged ? this.kept : this.ours;
    const answer = await ours.answer(request);
    for (const rival of this.rivals.filter(each => each.answers(request))) {
      assertSame(`${request.name}, ${rival.name}`, answer, await rival.answer(request));
    }
    if (isUnchanged) return;
    await this.server.ask("record");
    await this.ours.answer(request);
    this.driver.learn(request, await this.server.ask<Statement[]>("statements"));
  }

  async close() {
    for (const contender of [this.ours, this.kept, ...this.rivals]) await contender.close();
    for (const child of this.children) await child.stop();
  }
}
