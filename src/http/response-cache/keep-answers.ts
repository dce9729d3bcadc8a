import { buffer } from "node:stream/consumers";
import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Metrics } from "../../graphql/metrics.js";
import { answerKey } from "./answer-key.js";
import { AnswerStore, type KeptAnswer } from "./answer-store.js";
import { bookmarksOf } from "./bookmark-header.js";
import { SharedReading } from "./shared-reading.js";

/** What answers may be kept by. */
export interface KeepingRules {
  maxBytes: number;
  /** The newest state of the graph, moving with every change, by whomever; or one at least as new as these bookmarks. */
  revision(atLeast?: string[]): Promise<string>;
  /** Part of the key of an answer beside its question and viewer: the day, and how far the change log is settled. */
  standpoint(): string;
}

/** The name of the operation, of one whose answer may be kept. */
interface Note {
  operation?: string;
}

/**
 * Sends the answer of a query again, without asking the graph for more than its revision, as long as the graph has not
 * changed: the very bytes, compressed once. Never a mutation's, never one with errors.
 */
export class AnswerKeeper {
  private readonly store: AnswerStore;
  private readonly revision: SharedReading<string>;
  private readonly notes = new WeakMap<FastifyRequest, Note>();
  private readonly answers = new WeakMap<FastifyRequest, { key: string; answer: KeptAnswer }>();

  constructor(
    private readonly rules: KeepingRules,
    private readonly metrics: Metrics,
  ) {
    this.store = new AnswerStore(rules.maxBytes);
    this.revision = new SharedReading(() => rules.revision());
    metrics.watchKeptBytes(() => this.store.bytes);
  }

  /** Tells which answers may be kept: those of queries, without errors. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, operationName, contextValue, response: { body } }) => {
        if (operation?.operation !== "query" || body.kind !== "single" || body.singleResult.errors) return;
        const { note } = contextValue as { note?: Note };
        if (note) note.operation = operationName ?? "anonymous";
      },
    }),
  };

  /** The context that a request is answered with; Apollo copies it, but not the note in it. */
  follow<C extends object>(request: FastifyRequest, context: C): C & { note: Note } {
    const note: Note = {};
    this.notes.set(request, note);
    return { ...context, note };
  }

  /** The handler, which gives the answer as text, asked only for what is not kept. */
  before(handler: RouteHandlerMethod): RouteHandlerMethod {
    const keeper = this;
    return async function (request, reply) {
      const started = performance.now();
      const revision = await keeper.revisionFor(request);
      if (revision === undefined) return handler.call(this, request, reply);
      const key = answerKey(request, keeper.rules.standpoint());
      const kept = keeper.store.find(key, revision);
      if (kept) return keeper.sendAgain(kept, key, request, reply, started);
      const text = await handler.call(this, request, reply);
      if (typeof text === "string") keeper.keep({ key, revision, text }, request, reply);
      return text;
    };
  }

  /** Sees what compression makes of the answers; to be called after it is there, and before any route is. */
  watchCompression(app: FastifyInstance): void {
    app.addHook("onRoute", route => {
      route.onSend = [
        route.onSend ?? [],
        (...sent: [FastifyRequest, FastifyReply, unknown]) => this.keepEncoded(...sent),
      ].flat();
    });
  }

  /** Read before the query, so that its answer is at least as new. A graph that is away says so in the answer. */
  private revisionFor(request: FastifyRequest): Promise<string | undefined> {
    const seen = bookmarksOf(request);
    if (seen.length) return this.rules.revision(seen);
    return this.rules.maxBytes > 0 ? this.revision.get().catch(() => undefined) : Promise.resolve(undefined);
  }

  private keep(asked: { key: string; revision: string; text: string }, request: FastifyRequest, reply: FastifyReply) {
    const operation = this.notes.get(request)?.operation;
    if (operation === undefined || reply.statusCode !== 200) return;
    const { key, ...rest } = asked;
    const answer = this.store.keep(key, { ...rest, operation, type: String(reply.getHeader("content-type")) });
    this.answers.set(request, { key, answer });
    const isKept = this.store.has(key, answer);
    if (isKept) this.metrics.countKept("miss");
    reply.headers({
      etag: answer.headers.etag,
      "cache-status": isKept ? "answers; fwd=miss; stored" : "answers; fwd=miss",
    });
  }

  private sendAgain(answer: KeptAnswer, key: string, request: FastifyRequest, reply: FastifyReply, started: number) {
    this.metrics.countKept("hit");
    const seconds = (performance.now() - started) / 1000;
    this.metrics.observe({ operation: answer.operation, type: "query", outcome: "ok", seconds, roundTrips: 0 });
    reply.headers({ ...answer.headers, "cache-status": "answers; hit" });
    const encoded = answer.encoded.get(String(request.headers["accept-encoding"]));
    if (encoded) return reply.headers(encoded.headers).send(encoded.bytes);
    this.answers.set(request, { key, answer });
    return reply.send(answer.bytes);
  }

  private async keepEncoded(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
    const sent = this.answers.get(request);
    const encoding = reply.getHeader("content-encoding");
    if (!sent || !encoding || reply.statusCode !== 200) return payload;
    const bytes = Buffer.isBuffer(payload) ? payload : await buffer(payload as NodeJS.ReadableStream);
    const headers = { "content-encoding": String(encoding), vary: String(reply.getHeader("vary")) };
    this.store.keepEncoded(sent.key, sent.answer, String(request.headers["accept-encoding"]), { bytes, headers });
    return bytes;
  }
}
