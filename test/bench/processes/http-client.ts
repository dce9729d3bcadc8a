import { createRequire } from "node:module";
import path from "node:path";

/** Installed with the contenders, because only the bench needs it. */
const installed = createRequire(path.resolve(import.meta.dirname, "../contenders/package.json"));

/** GraphQL client over HTTP with a number of persistent connections. */
export class HttpClient {
  private readonly pool;
  private readonly path: string;

  constructor(
    url: string,
    connections: number,
    private readonly headers: Record<string, string> = {},
  ) {
    const { Pool } = installed("undici") as typeof import("undici-types");
    this.pool = new Pool(new URL(url).origin, { connections });
    this.path = new URL(url).pathname;
  }

  /** The data of an answer; throws what was answered instead. */
  async data(query: string, variables?: object): Promise<Record<string, any>> {
    const answer = JSON.parse((await this.bytes(query, variables)).toString());
    if (answer.errors) throw new Error(`${query}\nwas answered: ${JSON.stringify(answer.errors).slice(0, 1_000)}`);
    return answer.data;
  }

  /** The body of an answer unread; throws when its status is not 200. */
  async bytes(query: string, variables?: object): Promise<Buffer> {
    const { statusCode, body } = await this.pool.request({
      ...{ method: "POST", path: this.path, headers: { ...this.headers, "content-type": "application/json" } },
      body: JSON.stringify({ query, variables }),
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    if (statusCode !== 200)
      throw new Error(`${query}\nwas answered ${statusCode}: ${bytes.toString().slice(0, 1_000)}`);
    return bytes;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
