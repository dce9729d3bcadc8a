import { rm } from "node:fs/promises";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import { makeProcessFolder, removeFoldersOfTheDead } from "../../src/http/process-folders.js";
import { runFolders } from "./run-folders.js";

declare global {
  var testEngines: { neo4j: EmbeddedNeo4j; dataDir: string }[];
}

/**
 * Starts an engine per Jest worker (Neo4j Community has one database), unless TEST_NEO4J_URI names one that may be
 * emptied. The engines of an interrupted run end with it (by the end of stdin), but their folders remain until the next
 * run.
 */
export default async function setUp({ maxWorkers }: { maxWorkers: number }) {
  globalThis.testEngines = [];
  if (process.env.TEST_NEO4J_URI) return;
  await removeFoldersOfTheDead(runFolders);
  for (let worker = 1; worker <= maxWorkers; worker++) {
    const dataDir = await makeProcessFolder(runFolders);
    globalThis.testEngines.push({ neo4j: await start(dataDir), dataDir });
  }
  process.env.TEST_NEO4J_ENGINES = JSON.stringify(
    globalThis.testEngines.map(({ neo4j: { uri, user, password } }) => ({ uri, user, password })),
  );
}

/**
 * Starts an engine with the JVM's full compiler: planning thousands of different statements is the same code again and
 * again. The serial collector leaves the second core to the other worker.
 */
async function start(dataDir: string): Promise<EmbeddedNeo4j> {
  try {
    return await startEmbeddedNeo4j({
      dataDir,
      heap: "768m",
      jvmOptions: ["-XX:+UseSerialGC"],
      onProgress: message => console.log(message),
    });
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
