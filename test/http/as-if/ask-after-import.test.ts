import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import type { Asking } from "../../../src/graphql/request-context.js";
import { schema } from "../../../src/graphql/schema.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import { addImportRoutes } from "../../../src/http/import-routes.js";
import { createContext } from "../../../src/repository/context.js";
import { today, useRepository } from "../../support/repository.js";
import { testUploads } from "../test-uploads.js";
import { startTinyServer } from "../tiny-server.js";

const { database } = useRepository();
const logged: string[] = [];
let server: HttpServer;

/** Plugin by which every question fails by a fault of the server. */
const broken = {
  requestDidStart: async () => ({
    didResolveOperation: () => Promise.reject(new Error("broken")),
  }),
};

beforeAll(async () => {
  const newContext = ({ viewer }: Asking) => createContext({ database, viewer, today });
  server = await startTinyServer({
    schema,
    log: pino({ level: "error" }, { write: line => logged.push(line) }),
    plugins: [broken],
    createContext: newContext,
    addRoutes: (app, documents) => addImportRoutes(app, { uploads: testUploads() }, newContext, documents),
  });
});
afterAll(() => server.stop());

const importAsking = (...query: [string, string][]) =>
  fetch(`${server.url}/import?${new URLSearchParams([["name", "Layanan.csv"], ["dryRun", "true"], ...query])}`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: "Kode,Nama\nLYN-7,Layanan ketujuh\n",
  });

test("a question of a dry run that fails by our fault is logged under the id of the answer", async () => {
  const answer = await importAsking(["ask", "Q01"]);
  expect(await answer.json()).toMatchObject({
    created: 1,
    answer: { errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
  });
  const requestId = answer.headers.get("x-request-id");
  expect(logged.map(line => JSON.parse(line))).toMatchObject([
    { requestId, operationName: "Q01", err: { message: "broken" } },
  ]);
});
