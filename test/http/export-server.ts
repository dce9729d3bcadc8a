import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { DatabaseError } from "../../src/database/database-error.js";
import type { Asking } from "../../src/graphql/request-context.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { createContext } from "../../src/repository/context.js";
import { overriding } from "../support/overriding.js";
import { today, useRepository } from "../support/repository.js";
import { startTinyServer } from "./tiny-server.js";

/** Provides a server that exports lists and walks as tables, with a repository whose reads can be made to fail. */
export function useExports() {
  const { database, given } = useRepository();
  let readsLeft = Number.POSITIVE_INFINITY;
  const failing = overriding(database, {
    read: (...sent) =>
      readsLeft-- > 0 ? database.read(...sent) : Promise.reject(new DatabaseError("DATABASE_UNAVAILABLE")),
  });

  let server: HttpServer;
  beforeAll(async () => {
    const newContext = ({ viewer }: Asking) => createContext({ database: failing, viewer, today });
    server = await startTinyServer({ addRoutes: app => addListExportRoutes(app, schema, newContext) });
  });
  afterAll(() => server.stop());
  const letReadsSucceed = (times = Number.POSITIVE_INFINITY) => {
    readsLeft = times;
  };
  beforeEach(() => letReadsSucceed());

  return {
    given,
    /** Sets the number of reads that succeed. Default: all. */
    letReadsSucceed,
    get: (path: string, query: Record<string, string> = {}) =>
      fetch(`${server.url}/export/${path}?${new URLSearchParams(query)}`),
  };
}

/** Returns the rows of a CSV, without its header. */
export const lines = async (answer: Response) => (await answer.text()).trimEnd().split("\r\n").slice(1);

export const error = async (answer: Response) => ({
  status: answer.status,
  ...((await answer.json()) as any).errors[0],
});
