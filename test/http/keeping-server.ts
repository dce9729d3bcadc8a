import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { localViewer } from "../../src/access/viewer.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { createContext } from "../../src/repository/context.js";
import { element } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";
import { posted } from "./posted.js";
import { startTinyServer } from "./tiny-server.js";

/** Query of the service that exists before each test. */
export const named = `query Named($ref: ID! = "service:LYN-001") { service(ref: $ref) { name } }`;

/** Conditions of answers besides the graph: day and viewer; `isAway`: Neo4j returns no revision. */
const usual = { day: today, viewer: localViewer, isAway: false };

/** Provides a server with response cache, and a repository with one service before each test. */
export function useKeptAnswers() {
  const { database, given } = useRepository();
  const circumstances = { ...usual };
  let server: HttpServer;

  const serve = (on = database, maxBytes = 16_000_000) =>
    startTinyServer({
      schema,
      identifyViewer: () => circumstances.viewer,
      createContext: ({ viewer }) => createContext({ database: on, viewer, today: circumstances.day }),
      keeping: {
        maxBytes,
        revision: atLeast => (circumstances.isAway ? Promise.reject(new Error("away")) : on.revision(atLeast)),
        standpoint: () => circumstances.day,
      },
    });
  beforeAll(async () => {
    server = await serve();
  });
  beforeEach(async () => {
    Object.assign(circumstances, usual);
    await given(element("s", "Service", "LYN-001"));
  });
  afterAll(() => server.stop());

  return {
    database,
    given,
    /** Conditions of the next requests; reset before each test. */
    circumstances,
    /** Starts another server, which its test stops. */
    serve,
    server: () => server,
    async ask(query: string, more: object = {}, headers: Record<string, string> = {}, at = server) {
      const answer = await fetch(`${at.url}/graphql`, posted({ query, ...more }, headers));
      const body = (await answer.json()) as any;
      return { isKept: answer.headers.get("cache-status") === "answers; hit", body, headers: answer.headers };
    },
  };
}
