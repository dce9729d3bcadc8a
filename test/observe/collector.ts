import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { eventually } from "../support/eventually.js";

/** Span as OTLP sends it in JSON, with its attributes as an object. */
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  /** 2: server, 3: client. */
  kind: number;
  attributes: Record<string, unknown>;
}

/** Collector of OpenTelemetry that receives OTLP in JSON. */
export class Collector {
  /** Bodies by path (`/v1/traces`), as they came. */
  readonly bodies: Record<string, string[]> = {};
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (request, response) => {
      const { url = "" } = request;
      this.bodies[url] = [...(this.bodies[url] ?? []), await text(request)];
      response.setHeader("content-type", "application/json").end("{}");
    });
  }

  /** Returns the variables with which a server sends to it. */
  async settings(): Promise<Record<string, string>> {
    await new Promise<void>(done => this.server.listen(0, "127.0.0.1", done));
    const { port } = this.server.address() as AddressInfo;
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
      OTEL_BSP_SCHEDULE_DELAY: "200",
      OTEL_METRIC_EXPORT_INTERVAL: "500",
    };
  }

  get spans(): ReceivedSpan[] {
    const received = (this.bodies["/v1/traces"] ?? []).map(body => JSON.parse(body));
    return received
      .flatMap(({ resourceSpans }) => resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap(({ spans }) => spans)
      .map(span => ({ ...span, attributes: objectOf(span.attributes) }));
  }

  /** Returns the spans of a request once that of the request itself is here; it ends last. */
  async traceOf(requestId: string): Promise<ReceivedSpan[]> {
    const ofRequest = () => this.spans.find(({ attributes }) => attributes["spbe.request.id"] === requestId);
    await eventually(() => ofRequest() !== undefined);
    const { traceId } = ofRequest()!;
    return this.spans.filter(span => span.traceId === traceId);
  }

  /** Returns the metrics of the newest body by name. */
  get metrics(): Map<string, any> {
    const [newest] = (this.bodies["/v1/metrics"] ?? []).slice(-1);
    const { resourceMetrics = [] } = newest ? JSON.parse(newest) : {};
    const metrics = resourceMetrics.flatMap((each: any) => each.scopeMetrics).flatMap((each: any) => each.metrics);
    return new Map(metrics.map((each: any) => [each.name, each]));
  }

  /** Ends it, with its connections. */
  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Returns attributes of OTLP as an object. */
export const objectOf = (attributes: { key: string; value: Record<string, unknown> }[] = []) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** Returns the names of the spans from one up to the request, each the parent of the one before. */
export function pathUp(spans: readonly ReceivedSpan[], from: ReceivedSpan): string[] {
  const parent = spans.find(({ spanId }) => spanId === from.parentSpanId);
  return [from.name, ...(parent ? pathUp(spans, parent) : [])];
}
