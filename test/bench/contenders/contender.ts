import type { BareLoad } from "../processes/bare-driver.js";
import type { Child } from "../processes/child.js";
import { HttpClient } from "../processes/http-client.js";
import { type Load, load } from "../processes/load.js";
import type { Statement } from "../processes/probe.js";
import type { Request } from "./requests.js";

/** Number of concurrent clients. */
export const clients = 16;

/** Program under measurement, in a process of its own. */
export interface Contender {
  name: string;
  pid: number;
  answers(request: Request): boolean;
  load(request: Request, ms: number): Promise<Load>;
}

/** GraphQL server, queried in one wording. */
export class HttpContender implements Contender {
  readonly pid: number;
  private readonly client: HttpClient;

  constructor(
    readonly name: string,
    private readonly wording: "ours" | "connections" | "lists",
    child: Child,
    headers: Record<string, string> = {},
  ) {
    this.pid = child.pid;
    this.client = new HttpClient(child.ready, clients, headers);
  }

  answers = (request: Request) => request[this.wording] !== undefined;

  answer = (request: Request) => this.client.data(request[this.wording]!);

  /** Throws if an answer differs considerably in length from the first, which was parsed. */
  async load(request: Request, ms: number): Promise<Load> {
    const query = request[this.wording]!;
    const { length } = await this.client.bytes(query);
    return load(clients, ms, async () => {
      const bytes = await this.client.bytes(query);
      if (bytes.length < length / 2) throw new Error(`${this.name} answered ${bytes.toString().slice(0, 1_000)}`);
    });
  }

  close = () => this.client.close();
}

/** Bare driver that sends the statements of this server for the same request. */
export class BareDriver implements Contender {
  readonly name = "bare driver";
  private readonly statements = new Map<string, Statement[]>();

  constructor(private readonly child: Child) {}

  get pid(): number {
    return this.child.pid;
  }

  learn(request: Request, statements: Statement[]) {
    if (statements.length === 0) throw new Error(`${request.name}: this server sent no statement that could be seen.`);
    this.statements.set(request.name, statements);
  }

  answers = ({ name }: Request) => this.statements.has(name);

  load({ name }: Request, ms: number): Promise<Load> {
    const wanted: BareLoad = { statements: this.statements.get(name)!, clients, ms };
    return this.child.ask<Load>(wanted);
  }
}
