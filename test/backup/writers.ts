import { posted } from "../http/posted.js";

/** Sends GraphQL requests as an account. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  /** Returns the data of an answer. Throws if it has errors. */
  async ask(query: string, variables: object = {}): Promise<any> {
    const answer = await fetch(`${this.url}/graphql`, posted({ query, variables }, this.signedIn));
    const { data, errors } = (await answer.json()) as any;
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Returns status and body of an address. */
  async get(path: string): Promise<[status: number, body: string]> {
    const answer = await fetch(`${this.url}${path}`, { headers: this.signedIn });
    return [answer.status, await answer.text()];
  }

  private get signedIn(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}

const pair = (number: number) => [`TULIS-${number}-A`, `TULIS-${number}-B`];
const written = (number: number, step: number) => `TULIS-${number}-${step}`;

/** Steps of the writers that a repository has: those of both services of each pair, and the applications. */
export interface FoundSteps {
  pairs: [a: number, b: number][];
  /** Steps with an application that its service needs, by writer. */
  applications: number[][];
}

const changes = `mutation ($operations: [OperationInput!]!) { applyChanges(operations: $operations) { problems { message } } }`;

/**
 * Writers at one time. Step n of a writer renames both services of its pair to n, and creates an application that the first one
 * needs, in one transaction: whatever is read at one moment has them all.
 */
export class Writers {
  /** Last step that was acknowledged, by writer. */
  readonly acknowledged: number[];
  private isOver = false;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: Client,
    readonly count: number,
  ) {
    this.acknowledged = Array.from({ length: count }, () => 0);
  }

  async begin(): Promise<void> {
    for (let number = 0; number < this.count; number++)
      await this.apply(pair(number).map(code => ({ create: { input: { service: { code, name: "0" } } } })));
    this.writing = Promise.all(this.acknowledged.map((_, number) => this.write(number)));
  }

  /** Returns once every writer has written so many steps. */
  async haveWritten(steps: number): Promise<void> {
    while (Math.min(...this.acknowledged) < steps) await new Promise(done => setTimeout(done, 50));
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.writing;
  }

  private async write(number: number): Promise<void> {
    const [a, b] = pair(number);
    for (let step = 1; !this.isOver; step++) {
      const rename = (code: string) => ({
        update: { ref: `service:${code}`, expectedRev: step, changes: { service: { name: String(step) } } },
      });
      const code = written(number, step);
      await this.apply([
        rename(a!),
        rename(b!),
        { create: { clientRef: "app", input: { application: { code, name: code } } } },
        { relate: { from: `service:${a}`, to: "app", type: "SUPPORTED_BY" } },
      ]);
      if (step % 5 === 0)
        await this.client.ask(
          "mutation ($ref: ID!, $text: String!) { comment(ref: $ref, text: $text) { problems { message } } }",
          {
            ref: `service:${b}`,
            text: `Langkah ${step}`,
          },
        );
      this.acknowledged[number] = step;
    }
  }

  private async apply(operations: object[]): Promise<void> {
    const { applyChanges } = await this.client.ask(changes, { operations });
    if (applyChanges.problems.length > 0) throw new Error(JSON.stringify(applyChanges.problems));
  }
}

/** Reads the steps that a repository has. */
export async function stepsIn(client: Pick<Client, "ask">, count: number): Promise<FoundSteps> {
  const found: FoundSteps = { pairs: [], applications: [] };
  for (let number = 0; number < count; number++) {
    const [a, b] = pair(number);
    const { first, second } = await client.ask(
      `query ($a: ID!, $b: ID!) {
        first: service(ref: $a) { name supportedBy(first: 500) { nodes { code } } }
        second: service(ref: $b) { name }
      }`,
      { a: `service:${a}`, b: `service:${b}` },
    );
    found.pairs.push([Number(first.name), Number(second.name)]);
    found.applications.push(
      first.supportedBy.nodes
        .map((node: { code: string }) => Number(node.code.split("-").at(-1)))
        .sort((x: number, y: number) => x - y),
    );
  }
  return found;
}
