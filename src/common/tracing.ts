import {
  type Attributes,
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";

/** State of this process; set once, before the server is made. Default: nothing is traced, and no SDK is loaded. */
export const tracing = { isOn: false };

/** Name of this program in traces and metrics. */
export const programName = "spbe-architecture-repository";

/** Returns the tracer of this program; without an SDK its spans record nothing. */
export const tracer = (): Tracer => trace.getTracer(programName);

/** Part of a trace. */
interface Part {
  /** Default: INTERNAL. */
  kind?: SpanKind;
  /** Returns its attributes, which never have values of a request; called only if the trace is recorded. */
  attributes?(): Attributes;
}

/**
 * Does work as a part of the trace of its request. Outside a trace that is recorded, only does the work; `work` then has no span.
 * A failure is recorded by its code: its message may have values.
 */
export function traced<T>(name: string, part: Part, work: (span?: Span) => Promise<T>): Promise<T> {
  return isTraced() ? tracedIn(context.active(), name, part, work) : work();
}

/** Returns true within a trace that is recorded. */
export const isTraced = (): boolean => trace.getActiveSpan()?.isRecording() ?? false;

async function tracedIn<T>(
  around: Context,
  name: string,
  { kind = SpanKind.INTERNAL, attributes }: Part,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const span = tracer().startSpan(name, { kind, attributes: attributes?.() }, around);
  try {
    return await context.with(trace.setSpan(around, span), work, undefined, span);
  } catch (error) {
    markFailed(span, errorTypeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Marks a span as failed, by the code of the error. */
export function markFailed(span: Span, errorType: string): void {
  span.setAttribute("error.type", errorType);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Returns the code of an error, else the name of its class. */
function errorTypeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : String(name ?? "Error");
}

/** Returns the same work, which later has the trace of now, whoever calls it. */
export const boundToTrace = <T extends (...sent: never[]) => unknown>(work: T): T =>
  context.bind(context.active(), work);

/** Returns the same pieces; what produces them has the trace of now. */
export function iterateInTrace<T>(pieces: AsyncIterable<T>): AsyncIterable<T> {
  const around = context.active();
  if (!trace.getSpan(around)) return pieces;
  return {
    [Symbol.asyncIterator]() {
      const iterator = pieces[Symbol.asyncIterator]();
      return {
        next: () => context.with(around, () => iterator.next()),
        return: value => iterator.return?.(value) ?? Promise.resolve({ done: true, value }),
      };
    },
  };
}

/** Returns the id of the trace of now; undefined without one. */
export const traceIdNow = (): string | undefined => trace.getSpanContext(context.active())?.traceId;
