import { afterAll, beforeAll } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import { localViewer, publicViewer } from "../../src/access/viewer.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { readBack } from "../formats/workbook/read-back.js";
import { useSample } from "../support/repository.js";
import { nobody } from "../support/viewers.js";
import { posted } from "./posted.js";
import { startRepositoryServer } from "./repository-server.js";

const viewers = { all: localViewer, nobody, publik: publicViewer };

/**
 * Starts a server for tables of answers on the sample, with the cost limit. `who` is the viewer of a request: one
 * who sees everything, one who sees nothing, or the public.
 */
export function useAnswerTables() {
  const { database } = useSample();
  let server: HttpServer;
  beforeAll(async () => {
    server = await startRepositoryServer(database, {
      identifyViewer: ({ headers }) => viewers[(headers["x-test-viewer"] ?? "all") as keyof typeof viewers],
    });
  });
  afterAll(() => server.stop());
  const get = (path: string, query: Record<string, string> = {}, who: keyof typeof viewers = "all") =>
    fetch(`${server.url}${path}?${new URLSearchParams(query)}`, { headers: { "x-test-viewer": who } });
  const ask = async (query: string): Promise<any> => {
    const answer = await fetch(`${server.url}/graphql`, posted({ query }));
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
