import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Neo4jError } from "neo4j-driver";
import { openDriver } from "../open-driver.js";
import { StartupError } from "../startup-error.js";
import { untilAnswered } from "../until-answered.js";

const user = "neo4j";
const initialPassword = "neo4j";

/** Milliseconds to wait for the first handshake. The engine is ready, but a busy machine may be slow. */
const patienceMs = 600_000;

/** Returns the password of user neo4j from a file in the data folder (mode 0600); generates it at the first start. */
export async function providePassword(dataDir: string, uri: string): Promise<string> {
  const file = path.join(dataDir, "password");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept && (await isPassword(uri, kept))) return kept;
  // Written before it is set, so that the next start can set it after a crash in between.
  const password = kept || (await writeNew(file));
  await replaceInitial(uri, password, file);
  return password;
}

async function writeNew(file: string): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

async function isPassword(uri: string, password: string): Promise<boolean> {
  const driver = openDriver({ uri, user, password });
  return untilAnswered(() => driver.verifyAuthentication(), patienceMs).finally(() => driver.close());
}

async function replaceInitial(uri: string, to: string, file: string): Promise<void> {
  const driver = openDriver({ uri, user, password: initialPassword });
  const change = async () => {
    const session = driver.session({ database: "system" });
    const sent = session.run("ALTER CURRENT USER SET PASSWORD FROM $from TO $to", { from: initialPassword, to });
    await sent.finally(() => session.close());
  };
  try {
    await untilAnswered(change, patienceMs);
  } catch (error) {
    if (!(error instanceof Neo4jError && error.code.includes("Unauthorized"))) throw error;
    throw new StartupError(`${file} is not the password of the data beside it: put the right one there.`);
  } finally {
    await driver.close();
  }
}
