import { buffer } from "node:stream/consumers";
import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { SharedReading } from "../../common/shared-reading.js";
import type { Metrics } from "../../graphql/metrics.js";
import { isUnstored } from "../no-store.js";
import { answerKey } from "./answer-key.js";
import { AnswerStore, type KeptAnswer } from "./answer-store.js";
import { bookmarksOf } from "./bookmark-header.js";

/** Rules of the response cache. */
export interface KeepingRules {
  maxBytes: number;
  /**
   * Returns the bookmark of the newest state, which every change moves; or of one at least as new as these bookmarks.
   */
  revision(atLeast?: string[]): Promise<string>;
  /** Returns the part of the key besides question and viewer: the day, and the settled position of the change log. */
  standpoint(): string;
}

/** Name of the operation, if its response may be cached. */
interface Note {
  operation?: string;
}

/**
 * Response cache: repeats the response of a query, byte for byte and compressed once, while the graph is unchanged,
 * which costs only a query for the revision. Never caches mutations or responses with errors.
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

  /** Plugin that marks the responses that may be cached: those of queries without errors. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, operationName, contextValue, response: { body } }) => {
        if (operation?.operation !== "query" || body.kind !== "single" || body.singleResult.errors) return;
        const { note } = contextValue as { note?: Note };
        if (note) note.operation = operationName ?? "anonymous";
      },
    }),
  };

  /** Returns the context of a request with a note. Apollo copies the context, but the note remains the same object. */
  follow<C extends object>(request: FastifyRequest, context: C): C & { note: Note } {
    const note: Note = {};
    this.notes.set(request, note);
    return { ...context, note };
  }

  /** Wraps the handler, which returns the response as text and is called only for responses that are not cached. */
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

  /** Stores the compressed responses. Must be called after compression is registered, and before any route. */
  watchCompression(app: FastifyInstance): void {
    app.addHook("onRoute", route => {
      route.onSend = [
        route.onSend ?? [],
        (...sent: [FastifyRequest, FastifyReply, unknown]) => this.keepEncoded(...sent),
      ].flat();
    });
  }

  /**
   * Reads the revision before the query, so that the response is at least as new. If the graph is unavailable, the
   * query itself reports it.
   */
  private revisionFor(request: FastifyRequest): Promise<string | undefined> {
    const seen = bookmarksOf(request);
    if (seen.length) return this.rules.revision(seen);
    return this.rules.maxBytes > 0 ? this.revision.get().catch(() => undefined) : Promise.resolve(undefined);
  }

  private keep(asked: { key: string; revision: string; text: string }, request: FastifyRequest, reply: FastifyReply) {
    const operation = this.notes.get(request)?.operation;
    if (operation === undefined || reply.statusCode !== 200 || isUnstored(reply)) return;
    const { key, ...rest } = asked;
    const { restricted } = request;
    const answer = this.store.keep(key, {
      ...rest,
      operation,
      restricted,
      type: String(reply.getHeader("content-type")),
    });
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
    request.restricted = answer.restricted;
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
