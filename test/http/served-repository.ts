import { afterAll, beforeAll } from "@jest/globals";
import { pino } from "pino";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { createContext } from "../../src/repository/context.js";
import { today, useRepository } from "../support/repository.js";
import { startTinyServer } from "./tiny-server.js";

/** Provides a repository over HTTP that is emptied before each test, without exports, imports and response cache. */
export function useServedRepository() {
  const { database, given } = useRepository();
  const logged: string[] = [];
  let server: HttpServer;
  beforeAll(async () => {
    server = await startTinyServer({
      schema,
      log: pino({ level: "error" }, { write: line => logged.push(line) }),
      createContext: ({ viewer }) => createContext({ database, viewer, today }),
    });
  });
  afterAll(() => server.stop());
  return {
    database,
    given,
    /** Error lines of its log. */
    logged,
    get: (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers }),
  };
}
