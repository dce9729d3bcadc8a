import {
  createMcpHandler,
  isLegacyRequest,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { FastifyRequest } from "fastify";

/**
 * Answers the message of a request in either generation of the protocol: of 2026, or of 2025 and earlier, which begins with
 * `initialize`. Serves one message without a session; `server` must be made for this message. The answer is JSON, never
 * a stream.
 */
export async function answerMessage(server: Server, request: FastifyRequest): Promise<Response> {
  const sent = requestOf(request);
  const options = { parsedBody: request.body };
  if (!(await isLegacyRequest(sent, request.body)))
    return createMcpHandler(() => server, { legacy: "reject", maxSubscriptions: 0 }).fetch(sent, options);
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  });
  await server.connect(transport);
  return transport.handleRequest(sent, options);
}

/** Headers that the library reads, those of the protocol among them. */
const ofProtocol = /^(accept|content-type|mcp-.+)$/;

/** Returns a request with the headers of the protocol in the form of the library; the message is passed beside it. */
function requestOf({ headers }: FastifyRequest): Request {
  const listed = Object.entries(headers)
    .filter(([name]) => ofProtocol.test(name))
    .map(([name, value]): [string, string] => [name, String(value)]);
  return new Request("http://localhost/mcp", { method: "POST", headers: listed });
}
