import { rm } from "node:fs/promises";
import { type EmbeddedNeo4j, quickJvm, startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import { makeProcessFolder, removeFoldersOfTheDead } from "../../src/http/process-folders.js";
import { runFolders } from "./run-folders.js";

declare global {
  var testEngines: { neo4j: EmbeddedNeo4j; dataDir: string }[];
}

/**
 * A real engine for each worker of Jest (Community Neo4j has one database), unless TEST_NEO4J_URI names one that may be
 * emptied. An interrupted run takes its engines along (by the end of stdin) but leaves the folders; the next run removes
 * them.
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

/** Hundreds of short, different statements: the JVM's quick compiler suits them, its thorough one would not pay. */
async function start(dataDir: string): Promise<EmbeddedNeo4j> {
  try {
    return await startEmbeddedNeo4j({
      dataDir,
      heap: "768m",
      jvmOptions: quickJvm,
      onProgress: message => console.log(message),
    });
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
