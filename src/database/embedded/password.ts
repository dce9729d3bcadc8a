import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import neo4j from "neo4j-driver";

const initialPassword = "neo4j";

/** The password of user neo4j, kept in the data folder for its owner only; made up at the first start. */
export async function providePassword(dataDir: string, uri: string): Promise<string> {
  const file = path.join(dataDir, "password");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  const password = kept ?? randomBytes(24).toString("base64url");
  // Written before it is set: a crash in between leaves a password that the next start sets.
  if (kept === undefined) await writeFile(file, password, { mode: 0o600 });
  await replaceInitialPassword(uri, password);
  return password;
}

/** Does nothing when the password was replaced before. */
async function replaceInitialPassword(uri: string, password: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", initialPassword));
  const session = driver.session({ database: "system" });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM $from TO $to", { from: initialPassword, to: password });
  } catch (error) {
    if ((error as { code?: string }).code !== "Neo.ClientError.Security.Unauthorized") throw error;
  } finally {
    await session.close();
    await driver.close();
  }
}
