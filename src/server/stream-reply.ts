import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { codeOf, formatError } from "./format-error.js";

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  COST_EXCEEDED: 400,
  NOT_FOUND: 404,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** A file to hand out. */
export interface Download {
  name: string;
  type: string;
  bytes: AsyncIterable<string | Buffer>;
}

/**
 * Sends a file as it is made, as fast as it is taken. What fails before its first bytes is an error as JSON; later the
 * connection is broken off, so that nobody takes what came for all.
 */
export async function sendStream(reply: FastifyReply, make: () => Promise<Download>): Promise<FastifyReply> {
  try {
    const { name, type, bytes } = await make();
    const iterator = bytes[Symbol.asyncIterator]();
    const first = await iterator.next();
    const stream = Readable.from(startingWith(first, iterator));
    stream.on("error", error => reply.log.error({ requestId: reply.request.id, err: error }, "An export broke off."));
    return reply.type(type).header("content-disposition", `attachment; filename="${name}"`).send(stream);
  } catch (error) {
    const code = codeOf(error);
    if (!statuses[code]) reply.log.error({ requestId: reply.request.id, err: error }, "An export failed.");
    return reply
      .code(statuses[code] ?? 500)
      .send({ errors: [formatError({ message: (error as Error).message }, error)] });
  }
}

async function* startingWith<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncIterable<T> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
