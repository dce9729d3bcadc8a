import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import { posted } from "../http/posted.js";
import { ServerProcess } from "../process/server-process.js";
import { signing } from "../support/account-token.js";
import { testEngine } from "../support/repository.js";

/** Client of a server. */
export interface Client {
  process: ServerProcess;
  /** Sends a GraphQL request and returns its answer, parsed. Rejects if the server ends before. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<any>;
}

/** Starts a server as a process of its own, with these settings only. */
export async function startClient(settings: Record<string, string>): Promise<Client> {
  const process = new ServerProcess({ ...signing, ...settings, PORT: "0" });
  const url = await process.ready();
  return {
    process,
    ask: async (query, variables = {}, headers = {}) =>
      (await fetch(`${url}/graphql`, posted({ query, variables }, headers))).json(),
  };
}

/** Provides as many servers on the engine of the tests, started once. */
export function useServers(count: number, settings: Record<string, string> = {}): Client[] {
  const clients: Client[] = [];
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "spbe-many-"));
    const dataDirs = Array.from({ length: count }, (_, index) => path.join(folder, String(index)));
    const started = dataDirs.map(DATA_DIR => startClient({ ...testEngine(), ...settings, DATA_DIR }));
    clients.push(...(await Promise.all(started)));
  });
  afterAll(async () => {
    for (const { process } of clients) process.signal("SIGTERM");
    await Promise.all(clients.map(({ process }) => process.ended()));
    await rm(folder, { recursive: true, force: true });
  });
  return clients;
}
