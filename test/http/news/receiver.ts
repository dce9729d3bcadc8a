import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Message that arrived at a receiver. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

/** Returns the status of an answer; undefined for none at all. */
type Status = () => number | undefined | Promise<number>;

/** Starts a receiver of webhooks. It answers with `status()`. */
export async function startReceiver(status: Status = () => 204, more: Record<string, string> = {}) {
  const received: Received[] = [];
  const listener: RequestListener = async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push({ headers: request.headers, body: Buffer.concat(parts).toString(), at: performance.now() });
    const answer = await status();
    if (answer !== undefined) response.writeHead(answer, more).end();
  };
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/pesan`,
    host: `127.0.0.1:${port}`,
    received,
    events: () => received.flatMap(({ body }) => JSON.parse(body).data.events ?? []),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
