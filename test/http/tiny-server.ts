import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { Neo4jError } from "neo4j-driver";
import { pino } from "pino";
import { localViewer } from "../../src/access/viewer.js";
import { RepositoryError } from "../../src/common/repository-error.js";
import { meaningOf } from "../../src/database/database-error.js";
import type { CountsRoundTrips } from "../../src/graphql/request-context.js";
import { type HttpServer, startHttpServer } from "../../src/http/http-server.js";
import type { HttpServerParts } from "../../src/http/http-server-parts.js";
import { posted } from "./posted.js";

const Query: GraphQLObjectType = new GraphQLObjectType({
  name: "Query",
  fields: () => ({
    hello: { type: GraphQLString, resolve: () => "halo" },
    deep: { type: Query, resolve: () => ({}) },
    many: { type: new GraphQLList(Query), resolve: () => Array(500).fill({}) },
    day: { type: GraphQLInt, args: { in: { type: new GraphQLNonNull(GraphQLInt) } }, resolve: (_, args) => args.in },
    slow: { type: GraphQLString, resolve: () => new Promise(done => setTimeout(done, 300, "selesai")) },
    secret: { type: GraphQLString, resolve: () => fail(new Error("bolt://neo4j:password@host refused")) },
    away: { type: GraphQLString, resolve: () => fail(ofNeo4j("ServiceUnavailable", "connect ECONNREFUSED")) },
    closed: {
      type: GraphQLString,
      resolve: () => fail(ofNeo4j("N/A", "Pool is closed, it is no longer able to serve requests.")),
    },
    late: {
      type: GraphQLString,
      resolve: () => fail(ofNeo4j("Neo.TransientError.Transaction.DeadlockDetected", "ForsetiClient")),
    },
    unknown: {
      type: GraphQLString,
      resolve: () => fail(new RepositoryError("NOT_FOUND", "No such", { refs: ["opd:X"] })),
    },
  }),
});

const Mutation = new GraphQLObjectType({
  name: "Mutation",
  fields: { write: { type: GraphQLString, resolve: () => "tertulis" } },
});

const ofNeo4j = (code: string, message: string) => meaningOf(new Neo4jError(message, code, "", ""));

function fail(error: unknown): never {
  throw error;
}

/** Parts of a server of tests. */
export type TinyServerParts = HttpServerParts<CountsRoundTrips>;

const usual: TinyServerParts = {
  config: { host: "127.0.0.1", port: 0, allowedHosts: [] },
  schema: new GraphQLSchema({ query: Query, mutation: Mutation }),
  log: pino({ level: "silent" }),
  plugins: [],
  identifyViewer: () => localViewer,
  createContext: ({ viewer }) => ({ viewer, roundTrips: () => 3 }),
  isReady: async () => true,
};

/** Starts the HTTP server. Default: a schema without a graph, all requests of the local viewer. */
export function startTinyServer(parts: Partial<TinyServerParts> = {}): Promise<HttpServer> {
  return startHttpServer({ ...usual, ...parts });
}

export const configWith = (config: Partial<TinyServerParts["config"]>) => ({ config: { ...usual.config, ...config } });

/** Returns status and error code of an answer; the code is undefined for one without errors. */
export const refusal = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as any).errors?.[0].extensions.code,
];

/** Returns answer and status of a GraphQL request. */
export async function ask({ url }: HttpServer, query: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/graphql`, posted({ query }, headers));
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
}
