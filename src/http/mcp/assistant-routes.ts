import type { BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Question as TrustedDocument } from "../../graphql/trusted-documents/read-questions.js";
import { Places } from "../clients/places.js";
import { sendJsonError } from "../json-errors.js";
import { forbidStoring } from "../no-store.js";
import { forAnybody } from "../request-viewer.js";
import { answerMessage } from "./answer-message.js";
import { assistantServer } from "./assistant-server.js";
import { assistantTools, instructionsFor } from "./assistant-tools.js";
import { type OwnNames, requireKnownOrigin } from "./known-origin.js";
import { type ToolExecution, toolCallers } from "./tool-callers.js";

/** Parts of the server that assistants use. */
export interface AssistantDoor<C extends BaseContext> extends ToolExecution<C> {
  schema: GraphQLSchema;
  documents: readonly TrustedDocument[];
  ownNames: OwnNames;
}

/** Maximum bytes of a message. The longest that a tool accepts is a draft with some texts. */
const bodyLimit = 200_000;

/** Maximum open requests of all assistants; one account or address has at most half. */
const mostOpen = 100;

/**
 * `POST /mcp`: door of assistants, Model Context Protocol over Streamable HTTP. Each request is one message, answered as JSON;
 * there are no sessions and no streams. Rights, costs, time limits, metrics and the record of events are those of the
 * GraphQL request that a tool executes.
 */
export function addAssistantRoutes<C extends BaseContext>(app: FastifyInstance, door: AssistantDoor<C>): void {
  const { schema, documents } = door;
  const assistant = { tools: assistantTools(schema, documents), instructions: instructionsFor(schema) };
  const callerOf = toolCallers(door);
  const places = new Places(mostOpen, "Too many assistants wait for answers. Try again in ten seconds.");
  const isOwn = requireKnownOrigin(door.ownNames);
  const config = { needs: "ANY_VIEWER", takes: ["application/json"] } as const;
  app.post("/mcp", { onRequest: [isOwn, places.take], bodyLimit, config }, async (request, reply) => {
    if (Array.isArray(request.body)) return sendJsonError(reply, "BAD_REQUEST", "Send one message, not a list.");
    const answer = await answerMessage(assistantServer(assistant, callerOf(request, reply)), request);
    const type = answer.headers.get("content-type") ?? "application/json";
    return forbidStoring(reply)
      .code(answer.status)
      .type(type)
      .send(await answer.text());
  });

  app.route({ method: ["GET", "DELETE"], url: "/mcp", onRequest: isOwn, ...forAnybody, handler: refuseMethod });
}

/** The protocol prescribes 405 of a server without sessions and streams. */
function refuseMethod(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = "Send each message by POST: there are no sessions and no streams.";
  return sendJsonError(reply.header("allow", "POST"), "METHOD_NOT_ALLOWED", message);
}
