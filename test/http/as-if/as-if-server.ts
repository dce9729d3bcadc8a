import { afterAll, beforeAll } from "@jest/globals";
import { localViewer, publicViewer, viewerWith } from "../../../src/access/viewer.js";
import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { schema } from "../../../src/graphql/schema.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import { addImportRoutes } from "../../../src/http/import-routes.js";
import { addListExportRoutes } from "../../../src/http/list-export-routes.js";
import { ofDkp } from "../../support/viewers.js";
import { posted } from "../posted.js";
import { contextOn, keepingOf, startRepositoryServer } from "../repository-server.js";
import { testUploads } from "../test-uploads.js";

/** Answer of the server, parsed. */
export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

/** Viewers by the header `x-test-viewer`. Without it: the local one. */
const viewers = new Map([
  ["dkp", ofDkp],
  ["operator", viewerWith("operator", [{ role: "EDITOR", opds: ["DKP"] }])],
  ["staff", viewerWith("staff", [{ role: "STAFF" }])],
  ["auditor", viewerWith("auditor", [{ role: "AUDITOR" }])],
  ["public", publicViewer],
]);

/** Provides the whole server over a database. */
export function useAsIfServer(database: Neo4jDatabase) {
  let server: HttpServer;
  beforeAll(async () => {
    server = await startAsIfServer(database);
  });
  afterAll(() => server.stop());
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(server.url + path, init);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) => send(path, posted(body, headers));
  return {
    send,
    post,
    /** Returns the bytes of a file. */
    download: async (path: string) => new Uint8Array(await (await fetch(server.url + path)).arrayBuffer()),
    /** Sends a GraphQL request. */
    ask: (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
      post("/graphql", { query, variables }, headers),
  };
}

/** Starts the server with cost limit, response cache, exports and imports. */
export function startAsIfServer(database: Neo4jDatabase): Promise<HttpServer> {
  const newContext = contextOn(database);
  return startRepositoryServer(database, {
    identifyViewer: ({ headers }) => viewers.get(String(headers["x-test-viewer"])) ?? localViewer,
    keeping: keepingOf(database),
    addRoutes: (app, documents) => {
      addListExportRoutes(app, schema, newContext);
      addImportRoutes(app, { uploads: testUploads() }, newContext, documents);
    },
  });
}
