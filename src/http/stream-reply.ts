import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { begun } from "../formats/continued.js";
import { sendFault } from "./json-errors.js";

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
    const stream = Readable.from(await begun(bytes));
    stream.on("error", error => reply.log.error({ requestId: reply.request.id, err: error }, "An export broke off."));
    return reply.type(type).header("content-disposition", `attachment; filename="${name}"`).send(stream);
  } catch (error) {
    return sendFault(reply, error, "An export failed.");
  }
}
