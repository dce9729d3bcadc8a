import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { iterateInTrace } from "../common/tracing.js";
import { begun } from "../formats/continued.js";
import { sendFault } from "./json-errors.js";

/** File for download. */
export interface Download {
  name: string;
  type: string;
  bytes: AsyncIterable<string | Buffer>;
}

/**
 * Streams a file with backpressure. An error before its first bytes becomes a JSON error; later the connection is
 * aborted, so that the client does not mistake the part for the whole.
 */
export async function sendStream(reply: FastifyReply, make: () => Promise<Download>): Promise<FastifyReply> {
  try {
    const { name, type, bytes } = await make();
    const stream = Readable.from(iterateInTrace(await begun(bytes)));
    stream.on("error", error => reply.log.error({ err: error }, "An export broke off."));
    return reply.type(type).header("content-disposition", `attachment; filename="${name}"`).send(stream);
  } catch (error) {
    return sendFault(reply, error, "An export failed.");
  }
}
