import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { printContract } from "../graphql/print-contract.js";

/** `GET /schema.graphql`: the contract as SDL, for code generators. */
export function addSchemaRoute(app: FastifyInstance, schema: GraphQLSchema): void {
  let printed: string | undefined;
  app.get("/schema.graphql", (_request, reply) => {
    printed ??= printContract(schema);
    return reply.type("text/plain; charset=utf-8").send(printed);
  });
}
