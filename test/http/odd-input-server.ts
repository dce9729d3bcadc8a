import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { localViewer } from "../../src/access/viewer.js";
import { Degrees } from "../../src/graphql/cost/degrees.js";
import { costPlugin } from "../../src/graphql/cost-plugin.js";
import { schema } from "../../src/graphql/schema.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { createContext } from "../../src/repository/context.js";
import { element } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";
import { startTinyServer } from "./tiny-server.js";

/**
 * Provides a server with two services and an application for invalid input: the whole contract, its costs, and exports.
 */
export function useOddInput() {
  const { database, given } = useRepository();
  const newContext = () => createContext({ database, viewer: localViewer, today });
  let server: HttpServer;

  beforeAll(async () => {
    server = await startTinyServer({
      schema,
      plugins: [costPlugin({ current: async () => new Degrees() })],
      createContext: newContext,
      addRoutes: app => addListExportRoutes(app, schema, newContext),
    });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await given(
      `${element("s1", "Service", "LYN-001")} ${element("s2", "Service", "LYN-002")} ${element("a1", "Application", "APL-1")}`,
    );
  });

  async function post(body: string | object) {
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const { data, errors } = (await answer.json()) as any;
    return { status: answer.status, data, code: errors?.[0]?.extensions.code, errors };
  }

  return {
    database,
    given,
    post,
    ask: (query: string, variables: object = {}) => post({ query, variables }),
    async get(path: string) {
      const answer = await fetch(server.url + path);
      const text = await answer.text();
      const code = text.startsWith('{"errors"') ? JSON.parse(text).errors[0].extensions.code : undefined;
      return { status: answer.status, code };
    },
  };
}
