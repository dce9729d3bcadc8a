// Process for EngineProcess: starts an engine, prints the outcome in one line, and keeps running.
import { startEmbeddedNeo4j } from "../../../src/database/embedded/start-embedded-neo4j.js";

const options = JSON.parse(process.argv[2]!);
const progress: string[] = [];

try {
  const started = await startEmbeddedNeo4j({ ...options, onProgress: message => progress.push(message) });
  const { uri, user, password } = started;
  console.log(JSON.stringify({ started: { uri, user, password } }));
} catch (error) {
  console.log(JSON.stringify({ fault: (error as Error).message, progress }));
}
