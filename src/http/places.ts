import type { FastifyReply, onRequestHookHandler } from "fastify";
import { sendJsonError } from "./json-errors.js";

/** Bounds how many requests of one kind are open at the same time, from their first byte to the last of their answer. */
export class Places {
  private taken = 0;

  /** `refusal`: the message for whoever comes when all places are taken. */
  constructor(
    private readonly most: number,
    private readonly refusal: string,
  ) {}

  /** A hook of the request that takes a place, or answers TOO_MANY_REQUESTS. */
  readonly take: onRequestHookHandler = (_request, reply, done) => {
    if (this.taken >= this.most) return void this.refuse(reply);
    this.taken++;
    reply.raw.once("close", () => {
      this.taken--;
    });
    done();
  };

  private refuse(reply: FastifyReply): FastifyReply {
    return sendJsonError(reply, "TOO_MANY_REQUESTS", this.refusal);
  }
}
