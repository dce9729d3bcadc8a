import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { requireAskable } from "../../access/rights.js";
import { RepositoryError } from "../../common/repository-error.js";
import { asIfName } from "../../graphql/as-if/as-if-directive.js";
import { bounded, operationsIn } from "../../graphql/as-if/supposed-operations.js";
import type { Operation } from "../../repository/changes/operations.js";
import { sendFault } from "../json-errors.js";
import { forbidStoring } from "../no-store.js";
import { KeptLists } from "./kept-lists.js";
import { isSupposition, readSupposition } from "./read-supposition.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Operations as if which the request is answered. Default: none. */
    supposed?: readonly Operation[];
  }
}

type Asked = Record<string, unknown>;

/**
 * `POST /as-if` keeps a JSON list of operations (`OperationInput`) for a day and returns its `id`. Every GET with
 * `asIf=<id>`, or with a change in words (`asIf=delete,<ref>`), is answered as if they had been applied: questions,
 * tables, lists, pictures. Such an answer is never stored by a cache.
 */
export function addAsIfRoutes(app: FastifyInstance, schema: GraphQLSchema): void {
  const lists = new KeptLists();
  app.decorateRequest("supposed");
  app.addHook("preValidation", async (request, reply) => readSupposed(request, reply, lists));
  if (!schema.getDirective(asIfName)) return;
  app.post("/as-if", { config: { takes: ["application/json"] } }, (request, reply) => {
    try {
      const operations = operationsIn(schema, request.body).map(withName);
      const bytes = JSON.stringify(request.body).length;
      return reply.code(201).send(lists.keep(request.viewer, operations, bytes));
    } catch (error) {
      return sendFault(reply, error, "");
    }
  });
}

/** Reads `asIf` of the address, once or several times, and removes it from the arguments of the route. */
async function readSupposed(request: FastifyRequest, reply: FastifyReply, lists: KeptLists) {
  const { asIf, ...others } = (request.query ?? {}) as Asked;
  if (asIf === undefined || !["GET", "HEAD"].includes(request.method)) return;
  request.query = others;
  forbidStoring(reply);
  const texts = [asIf].flat().map(String);
  if (texts.some(isSupposition)) requireSupposing(request);
  request.supposed = bounded(texts.flatMap(text => (isSupposition(text) ? readSupposition(text) : found(lists, text))));
}

/**
 * Returns the operations of changes in words, as `readSupposition` reads them; undefined for none. Throws as
 * `requireSupposing`.
 */
export function supposedInWords(request: FastifyRequest, texts: readonly string[]): readonly Operation[] | undefined {
  if (texts.length === 0) return undefined;
  requireSupposing(request);
  return bounded(texts.map(readSupposition));
}

/**
 * Throws FORBIDDEN for viewers who may request only trusted documents, and AS_IF_FOREIGN for a request to which a page of
 * another site leads: a change in words holds locks, and no page may make others try one.
 */
function requireSupposing({ viewer, headers }: FastifyRequest): void {
  requireAskable(viewer, undefined);
  if (headers["sec-fetch-site"] !== "cross-site") return;
  const message = "A page of another site leads to this change as if. Open the address yourself.";
  throw new RepositoryError("AS_IF_FOREIGN", message);
}

/** Returns the operations of a stored list. Throws AS_IF_UNKNOWN, which a page answers as a page, and all others as JSON. */
function found(lists: KeptLists, id: string): readonly Operation[] {
  const operations = lists.find(id);
  if (operations) return operations;
  const message = `There is no list of operations ${id}. It is kept for a day, and not beyond a restart: store it again by POST /as-if.`;
  throw new RepositoryError("AS_IF_UNKNOWN", message);
}

/** Names new elements: they then have the same id in all statements and pages of a file. */
const withName = (operation: Operation): Operation =>
  operation.action === "create" ? { ...operation, clientRef: operation.clientRef ?? randomUUID() } : operation;
