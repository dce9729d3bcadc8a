import { readFileSync, rmSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { uptime } from "node:os";
import path from "node:path";
import { isProcessAlive } from "../../common/is-process-alive.js";
import { knock } from "../knock.js";
import { type Neo4jAddress, openDriver } from "../open-driver.js";
import { homeOf } from "./data-folder.js";

/** Name of the file in `neo4j` of the data folder. */
const fileName = "running.json";

/** Milliseconds by which the times of a file and of the start of the machine may differ. */
const clockStepMs = 2_000;

/** Address of an engine that other processes may use, with the process that runs it. */
interface AnnouncedEngine extends Neo4jAddress {
  pid: number;
  /** SERVER: a server, which commands may use, but no other server. APART: `npm run neo4j`, which all may use. */
  runBy: "SERVER" | "APART";
}

/** Announcement of an engine in its data folder. */
export interface Announcement {
  /** File with address and password; only this user can read it. */
  file: string;
  /** Removes the file, unless another process has written it since. */
  withdraw(): void;
}

/** Announces the engine of this data folder to other processes, until `withdraw` or the end of this process. */
export async function announceEngine(
  dataDir: string,
  { uri, user, password }: Neo4jAddress,
  runBy: AnnouncedEngine["runBy"],
): Promise<Announcement> {
  const file = fileOf(dataDir);
  const announced: AnnouncedEngine = { uri, user, password, pid: process.pid, runBy };
  await writeFile(`${file}.new`, `${JSON.stringify(announced, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  const withdraw = () => isOwn(file) && rmSync(file, { force: true });
  process.once("exit", withdraw);
  return { file, withdraw };
}

/** Announced engine; `answers` is false while it is not reached, such as during its restart. */
export type FoundEngine = AnnouncedEngine & { answers: boolean };

/**
 * Returns the announced engine of this data folder; undefined if its process has ended. A process of that id that runs since a
 * restart of the machine is another one.
 */
export async function findEngine(dataDir: string): Promise<FoundEngine | undefined> {
  const announced = await readAnnounced(dataDir);
  if (!announced || announced.pid === process.pid || !isProcessAlive(announced.pid)) return undefined;
  if (await isFromBeforeBoot(fileOf(dataDir))) return undefined;
  return { ...announced, answers: await answers(announced) };
}

/** True if a Neo4j with this password listens at the address. */
async function answers(address: Neo4jAddress): Promise<boolean> {
  const driver = openDriver(address, { maxConnections: 1 });
  try {
    await knock(address.uri);
    return await driver.verifyAuthentication();
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

const isFromBeforeBoot = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs + clockStepMs < Date.now() - uptime() * 1_000,
    () => true,
  );

/** Returns the announcement of an engine; undefined if there is none, or none that can be read. */
const readAnnounced = (dataDir: string): Promise<AnnouncedEngine | undefined> =>
  readFile(fileOf(dataDir), "utf8")
    .then(text => JSON.parse(text))
    .catch(() => undefined);

function isOwn(file: string): boolean {
  try {
    return JSON.parse(readFileSync(file, "utf8")).pid === process.pid;
  } catch {
    return false;
  }
}

const fileOf = (dataDir: string) => path.join(homeOf(dataDir), fileName);
