import { parse as parseCsv } from "csv-parse/sync";
import { readBack } from "../formats/workbook/read-back.js";
import { posted } from "./posted.js";
import { headersOf, useViewersServer, type Who } from "./viewers-server.js";

/** Provides a server for tables of answers. `who` is the viewer of a request. */
export function useAnswerTables() {
  const url = useViewersServer();
  const get = (path: string, query: Record<string, string> = {}, who: Who = "all") =>
    fetch(`${url()}${path}?${new URLSearchParams(query)}`, { headers: headersOf(who) });
  const ask = async (query: string): Promise<any> => {
    const answer = await fetch(`${url()}/graphql`, posted({ query }));
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
