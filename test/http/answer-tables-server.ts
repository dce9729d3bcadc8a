import { afterAll, beforeAll } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import { pino } from "pino";
import { localViewer } from "../../src/access/viewer.js";
import { KeptDegrees } from "../../src/graphql/cost/kept-degrees.js";
import { costPlugin } from "../../src/graphql/cost-plugin.js";
import type { Asking } from "../../src/graphql/request-context.js";
import { schema } from "../../src/graphql/schema.js";
import { type HttpServer, startHttpServer } from "../../src/http/http-server.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { createContext } from "../../src/repository/context.js";
import { readBack } from "../formats/workbook/read-back.js";
import { today, useSample } from "../support/repository.js";
import { nobody } from "../support/viewers.js";

/**
 * Starts a server for tables of answers on the sample, with the cost limit. `who` is the account of a request: everybody,
 * or a viewer who sees nothing.
 */
export function useAnswerTables() {
  const { database } = useSample();
  let server: HttpServer;
  beforeAll(async () => {
    const newContext = ({ viewer }: Asking) => createContext({ database, viewer, today });
    server = await startHttpServer({
      config: { host: "127.0.0.1", port: 0, allowedHosts: [], writeToken: undefined },
      schema,
      log: pino({ level: "silent" }),
      plugins: [costPlugin(new KeptDegrees(database, () => {}))],
      identifyViewer: ({ headers }) => (headers["x-test-viewer"] === "nobody" ? nobody : localViewer),
      createContext: newContext,
      isReady: async () => true,
      addRoutes: app => addListExportRoutes(app, schema, newContext),
    });
  });
  afterAll(() => server.stop());
  const get = (path: string, query: Record<string, string> = {}, who: "all" | "nobody" = "all") =>
    fetch(`${server.url}${path}?${new URLSearchParams(query)}`, { headers: { "x-test-viewer": who } });
  const ask = async (query: string): Promise<any> => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
    return ((await answer.json()) as any).data;
  };
  return { ask, get };
}

/** Rows of a CSV, its header first; throws the error that came instead. */
export async function csvRows(answer: Response): Promise<string[][]> {
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
  return parseCsv(text, { bom: true, relax_column_count: true });
}

/** The sheets of a workbook; throws the error that came instead. */
export async function workbookOf(answer: Response) {
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return readBack(answer.body as unknown as AsyncIterable<Buffer>);
}

/** The code and the message of an error. */
export async function refusal(answer: Response) {
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return { status: answer.status, code: errors[0]!.extensions.code, message: errors[0]!.message };
}
