import { rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isProcessAlive } from "../../common/is-process-alive.js";
import { knock } from "../knock.js";
import type { Neo4jAddress } from "../open-driver.js";

/** Name of the file in `neo4j` of the data folder. */
const fileName = "running.json";

/** Address of an engine that is separate from the servers and commands that use it, with the process that owns it. */
interface EngineApart extends Neo4jAddress {
  pid: number;
}

/** Publishes the engine of this data folder for servers and commands, until this process ends. Returns the file. */
export async function announceEngine(dataDir: string, { uri, user, password }: Neo4jAddress): Promise<string> {
  const file = fileOf(dataDir);
  const announced: EngineApart = { uri, user, password, pid: process.pid };
  await writeFile(file, `${JSON.stringify(announced, null, 2)}\n`, { mode: 0o600 });
  process.once("exit", () => rmSync(file, { force: true }));
  return file;
}

/** Returns the address of the separate engine of this data folder; undefined if none answers. */
export async function findEngine(dataDir: string): Promise<Neo4jAddress | undefined> {
  const announced = await readAnnounced(dataDir);
  if (!announced || !isProcessAlive(announced.pid)) return undefined;
  const { pid: _, ...address } = announced;
  return knock(address.uri).then(
    () => address,
    () => undefined,
  );
}

/** Returns the announcement of an engine; undefined if there is none, or only a part of it has been written yet. */
const readAnnounced = (dataDir: string): Promise<EngineApart | undefined> =>
  readFile(fileOf(dataDir), "utf8")
    .then(text => JSON.parse(text))
    .catch(() => undefined);

const fileOf = (dataDir: string) => path.resolve(dataDir, "neo4j", fileName);
