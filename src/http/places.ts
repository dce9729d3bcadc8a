import type { FastifyReply, onRequestHookHandler } from "fastify";
import { sendJsonError } from "./json-errors.js";

/** Limits the number of open requests of one kind, from their first byte to the last byte of their answer. */
export class Places {
  private taken = 0;

  /** `refusal`: error message when the limit is reached. */
  constructor(
    private readonly most: number,
    private readonly refusal: string,
  ) {}

  /** Request hook that takes a place, or answers TOO_MANY_REQUESTS. */
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
