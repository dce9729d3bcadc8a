import type { Database } from "../../src/database/database.js";
import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { KeptDegrees } from "../../src/graphql/cost/kept-degrees.js";
import { costPlugin } from "../../src/graphql/cost-plugin.js";
import type { Asking } from "../../src/graphql/request-context.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { createContext } from "../../src/repository/context.js";
import { today } from "../support/repository.js";
import { startTinyServer, type TinyServerParts } from "./tiny-server.js";

/** Returns the contexts of requests on a database. */
export const contextOn =
  (database: Database) =>
  ({ viewer, gone, supposed }: Asking) =>
    createContext({ database, viewer, gone, supposed, today });

/** Response cache of a test. */
export const keepingOf = (database: Neo4jDatabase): TinyServerParts["keeping"] => ({
  ...{ maxBytes: 16_000_000, revision: atLeast => database.revision(atLeast), standpoint: () => today },
});

/** Starts a server on a database, with the contract, the cost limit and exports of lists. */
export function startRepositoryServer(database: Database, parts: Partial<TinyServerParts> = {}): Promise<HttpServer> {
  const createContext = contextOn(database);
  return startTinyServer({
    schema,
    plugins: [costPlugin(new KeptDegrees(database, () => {}))],
    createContext,
    addRoutes: app => addListExportRoutes(app, schema, createContext),
    ...parts,
  });
}
