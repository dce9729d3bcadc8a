import { type DestinationStream, type LevelWithSilent, type LogFn, type Logger, pino } from "pino";
import { describeError } from "./describe-error.js";
import { traceIdNow } from "./tracing.js";

/**
 * Creates the log: one JSON object per line, which has no values of requests and no content of the graph. Lines of a request have
 * `requestId` and `account`, lines of a job its `job`, and while traces are recorded `traceId`.
 */
export const createLog = (level: LevelWithSilent, to: DestinationStream = pino.destination(2)): Logger =>
  pino({ level, serializers: { err: describeError }, mixin: traceOfLine, hooks: { logMethod: withOwnText } }, to);

/** Gives a line of an error without a text one of its own: pino would repeat the message of the error, with its values. */
function withOwnText(this: Logger, given: Parameters<LogFn>, log: LogFn): void {
  const [first, text] = given as unknown[];
  const isOfError = first instanceof Error || (first as { err?: unknown } | undefined)?.err !== undefined;
  const isBare = isOfError && text === undefined;
  log.apply(this, (isBare ? [first, "A fault."] : given) as Parameters<LogFn>);
}

function traceOfLine(): object {
  const traceId = traceIdNow();
  return traceId === undefined ? {} : { traceId };
}
