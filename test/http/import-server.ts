import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import type { ImportReport } from "../../src/formats/import-report.js";
import type { Asking } from "../../src/graphql/request-context.js";
import { correctedFileType } from "../../src/http/corrected-file.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addImportRoutes } from "../../src/http/import-routes.js";
import type { IdentifyViewer } from "../../src/http/request-viewer.js";
import type { TransferRules } from "../../src/http/slow-connections.js";
import type { UploadRules } from "../../src/http/uploads/upload-store.js";
import { createContext } from "../../src/repository/context.js";
import { zipOf } from "../formats/tables/made-files.js";
import { today, useRepository } from "../support/repository.js";
import { testUploads } from "./test-uploads.js";
import { configWith, startTinyServer } from "./tiny-server.js";

interface Uploading {
  maxUploads?: number;
  transfers?: TransferRules;
  /** Default: the local viewer. */
  identifyViewer?: IdentifyViewer;
  /** Rules of uploads in pieces. */
  uploads?: UploadRules;
}

/** Provides a server for uploads, with a repository that is emptied before each test. */
export function useImports({ maxUploads, transfers, identifyViewer, uploads = testUploads() }: Uploading = {}) {
  const repository = useRepository();
  const { database } = repository;
  let server: HttpServer;
  beforeAll(async () => {
    const newContext = ({ viewer }: Asking) => createContext({ database, viewer, today });
    const addRoutes = (app: FastifyInstance) => addImportRoutes(app, { maxUploads, uploads }, newContext);
    server = await startTinyServer({
      ...configWith({ transfers }),
      addRoutes,
      ...(identifyViewer && { identifyViewer }),
    });
  });
  afterAll(() => server.stop());

  const post = (
    body: RequestInit["body"],
    query: Record<string, string> = {},
    headers: Record<string, string> = {},
    { signal, to = "/import" }: { signal?: AbortSignal; to?: string } = {},
  ) =>
    fetch(`${server.url}${to}?${new URLSearchParams(query)}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/octet-stream", ...headers },
      duplex: "half",
      signal,
    } as RequestInit);

  return {
    ...repository,
    post,
    url: () => server.url,
    /** Sends sheets as an archive of CSV, each with a header and rows. */
    async send(sheets: Sheets, query: Record<string, string> = {}) {
      return reportIn(await post(await archiveOf(sheets), query));
    },
    /** Sends sheets with corrections before them. `to`: another route than that of imports. */
    async correct(sheets: Sheets, corrections: unknown, query: Record<string, string> = {}, to?: string) {
      return post(
        corrected(corrections, await archiveOf(sheets)),
        query,
        { "content-type": correctedFileType },
        { to },
      );
    },
    async elements(): Promise<string[]> {
      const rows = await database.read("MATCH (n:Element) RETURN n.kind + ' ' + n.code AS told ORDER BY told");
      return rows.map(({ told }) => told);
    },
    async relations(): Promise<string[]> {
      const rows = await database.read(
        `MATCH (a)-[r]->(b) WHERE r.until IS NULL RETURN a.code + ' ' + type(r) + ' ' + b.code AS told ORDER BY told`,
      );
      return rows.map(({ told }) => told);
    },
  };
}

/** Sheets by name, each with a header and rows. */
type Sheets = Record<string, string[]>;

async function archiveOf(sheets: Sheets): Promise<Uint8Array<ArrayBuffer>> {
  const files = Object.entries(sheets).map(([name, lines]) => [`${name}.csv`, lines.join("\n")]);
  return new Uint8Array(await zipOf(Object.fromEntries(files)));
}

/** Returns the body of a file with corrections before it. */
export const corrected = (corrections: unknown, file: Uint8Array<ArrayBuffer> | string): Blob =>
  new Blob([JSON.stringify(corrections), "\n", file]);

/** Returns the status of an import and its report. */
export const reportIn = async (answer: Response) => ({
  status: answer.status,
  ...((await answer.json()) as ImportReport),
});

/** Formats problems as severity, rule and place. */
export const told = ({ problems }: ImportReport) =>
  problems.map(({ severity, rule, path }) => [severity, rule, ...path].join(" "));
export const errorsIn = (report: ImportReport) => told(report).filter(each => each.startsWith("ERROR"));

/** File with one row, and its name. */
export const csv = "Kode,Nama\nLYN-1,Layanan satu\n";
export const named = { name: "Layanan.csv" };

/** Returns the folders in which the server stores uploads. */
export const receivedFiles = async () => (await readdir(tmpdir())).filter(name => name.startsWith("spbe-import-"));
