import type { FastifyReply, onRequestHookHandler } from "fastify";
import { publicViewer } from "../../access/viewer.js";
import { RunningTasks } from "../../common/running-tasks.js";
import { sendJsonError } from "../json-errors.js";
import { clientOf } from "./client-of.js";

/**
 * Limits the number of open requests of one kind, from their first byte to the last byte of their answer. One client has
 * a part of the places only, however slowly it sends or receives.
 */
export class Places {
  private readonly open = new RunningTasks();
  private readonly unsigned = new RunningTasks();

  /**
   * `refusal`: error message when the limit is reached. `mostOfOne`: places of one client. Default: half of them.
   * `mostUnsigned`: places of all who are not signed in. Default: all.
   */
  constructor(
    private readonly most: number,
    private readonly refusal: string,
    private readonly mostOfOne = Math.ceil(most / 2),
    private readonly mostUnsigned = most,
  ) {}

  /** Number of open requests. */
  get taken(): number {
    return this.open.all;
  }

  /** Request hook that takes a place, or answers TOO_MANY_REQUESTS. */
  readonly take: onRequestHookHandler = (request, reply, done) => {
    const client = clientOf(request);
    const isUnsigned = request.viewer?.account === publicViewer.account;
    const isFull = this.open.all >= this.most || (isUnsigned && this.unsigned.all >= this.mostUnsigned);
    if (isFull || this.open.of(client) >= this.mostOfOne) return void this.refuse(reply);
    // A connection that ended while its viewer was identified never closes again.
    if (!reply.raw.destroyed) {
      const counts = isUnsigned ? [this.open, this.unsigned] : [this.open];
      for (const each of counts) each.count({ client }, 1);
      reply.raw.once("close", () => counts.map(each => each.count({ client }, -1)));
    }
    done();
  };

  private refuse(reply: FastifyReply): FastifyReply {
    return sendJsonError(reply, "TOO_MANY_REQUESTS", this.refusal);
  }
}
