import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Minimum speed of clients, in both directions: generous for slow networks, but against clients that occupy a place for
 * nothing.
 */
export interface TransferRules {
  /** Milliseconds that every transfer may take, at any speed. */
  graceMs: number;
  /** Bytes per second that extend the time of a transfer. */
  bytesPerSecond: number;
  /** Maximum milliseconds without a byte. */
  silenceMs: number;
}

/** Transfer to or from a client, measured since the first check. */
class Transfer {
  private movedAt: number;
  private bytes: number;

  constructor(
    private readonly from: number,
    private readonly began = performance.now(),
  ) {
    this.movedAt = began;
    this.bytes = from;
  }

  /** Records the number of transferred bytes, and returns true if it is too low. */
  isTooSlow(bytes: number, { graceMs, bytesPerSecond, silenceMs }: TransferRules): boolean {
    const now = performance.now();
    if (bytes > this.bytes) this.movedAt = now;
    this.bytes = bytes;
    const allowedMs = graceMs + ((bytes - this.from) / bytesPerSecond) * 1_000;
    return now - this.movedAt > silenceMs || now - this.began > allowedMs;
  }
}

/** Connection with its current request and response. */
class Link {
  private request?: IncomingMessage;
  private response?: ServerResponse;
  private receiving?: Transfer;
  private sending?: Transfer;

  constructor(private readonly socket: Socket) {}

  begin(request: IncomingMessage, response: ServerResponse): void {
    this.request = request;
    this.response = response;
    this.receiving = new Transfer(this.socket.bytesRead);
  }

  /** Closes the connection if its client is too slow; answers 408 if the request is incomplete. */
  look(rules: TransferRules): void {
    if (this.receivesTooSlowly(rules)) this.end();
    else if (this.sendsTooSlowly(rules)) this.socket.destroy();
  }

  private receivesTooSlowly(rules: TransferRules): boolean {
    if (!this.request || this.request.complete) return false;
    return this.receiving!.isTooSlow(this.socket.bytesRead, rules);
  }

  /** With nothing to send, the server itself is slow, so the client is not measured. */
  private sendsTooSlowly(rules: TransferRules): boolean {
    const { bytesWritten, writableLength } = this.socket;
    const taken = bytesWritten - writableLength;
    this.sending = writableLength > 0 ? (this.sending ?? new Transfer(taken)) : undefined;
    return this.sending?.isTooSlow(taken, rules) ?? false;
  }

  private end(): void {
    if (this.response!.headersSent) return void this.socket.destroy();
    const error = Object.assign(new Error("The request took too long to arrive."), {
      code: "ERR_HTTP_REQUEST_TIMEOUT",
    });
    (this.socket as Socket & { server: FastifyInstance["server"] }).server.emit("clientError", error, this.socket);
  }
}

/** Closes connections whose clients send a body, or receive an answer, too slowly. Checks every second. */
export function endSlowConnections(app: FastifyInstance, rules: TransferRules, everyMs = 1_000): void {
  const links = new Map<Socket, Link>();
  app.server.on("connection", (socket: Socket) => {
    links.set(socket, new Link(socket));
    socket.once("close", () => links.delete(socket));
  });
  app.addHook("onRequest", (request, reply, done) => {
    links.get(request.raw.socket)?.begin(request.raw, reply.raw);
    done();
  });
  const looking = setInterval(() => {
    for (const link of links.values()) link.look(rules);
  }, everyMs).unref();
  app.addHook("onClose", async () => clearInterval(looking));
}
