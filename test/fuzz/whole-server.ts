import { afterAll, beforeAll } from "@jest/globals";
import { pino } from "pino";
import { readConfig } from "../../src/config.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { startServer } from "../../src/start-server.js";
import { patient } from "../support/patient.js";
import { emptyTestDatabase } from "../support/repository.js";

/** Request: a POST if it has a body, otherwise a GET. */
export interface Door {
  path: string;
  body?: string;
}

export interface Answer {
  status: number;
  /** Codes of its errors; `undefined` for one without code. */
  codes: string[];
}

/** Provides the server as started, with the sample. */
export function useWholeServer() {
  const logged: string[] = [];
  let server: HttpServer;
  beforeAll(async () => {
    await emptyTestDatabase();
    const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD } = process.env;
    const neo4j = { NEO4J_URI: TEST_NEO4J_URI, NEO4J_USER: TEST_NEO4J_USER, NEO4J_PASSWORD: TEST_NEO4J_PASSWORD };
    const settings = { ...neo4j, ...patient, SEED: "sample", PORT: "0" };
    const log = pino({ level: "error" }, { write: line => void logged.push(line) });
    server = await startServer(readConfig(settings), log, () => {});
  });
  afterAll(() => server.stop());
  return {
    /** Error lines of its log. */
    logged,
    url: () => server.url,
    async ask({ path, body }: Door): Promise<Answer> {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(server.url + path, body === undefined ? {} : { method: "POST", headers, body });
      return { status: answer.status, codes: codesIn(await answer.text()) };
    },
  };
}

/** Returns the codes of the errors in an answer; none for a file. */
function codesIn(text: string): string[] {
  if (!text.startsWith("{")) return [];
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => String(extensions?.code));
}
