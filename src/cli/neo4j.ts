import { announceEngine } from "../database/embedded/announced-engine.js";
import { startEmbeddedNeo4j } from "../database/embedded/start-embedded-neo4j.js";
import { commandOf, printLine } from "./command.js";
import { readCommandLine } from "./command-line.js";
import { runAsProcess } from "./run-as-process.js";
import { UsageError } from "./usage-error.js";

const usage = `Usage: npm run neo4j -- [--port PORT] [--data FOLDER]
Runs the embedded Neo4j alone until Ctrl-C. While it runs, npm run dev, npm start and the commands use it.
--port  Bolt port on 127.0.0.1. Default: 7687
--data  data folder. Default: DATA_DIR`;

const defaultPort = "7687";

/** `npm run neo4j`. Returns an exit code only if the engine ends by itself. */
export const neo4j = commandOf(usage, async (argv, io) => {
  const { values } = readCommandLine(argv, { texts: ["port", "data"] }, 0);
  const config = io.readConfig();
  const { data = config.dataDir } = values;
  const engine = await startEmbeddedNeo4j({
    dataDir: data,
    port: portNamed(values.port ?? defaultPort),
    heap: config.neo4j.heap,
    jvmOptions: config.neo4j.jvmOptions,
    onProgress: message => printLine(io.stderr, message),
  });
  const ended = new Promise<void>(resolve => engine.onExit(resolve));
  const { file } = await announceEngine(data, engine, "APART");
  printLine(
    io.stdout,
    `Neo4j runs at ${engine.uri} (user ${engine.user}); its password is in ${file}.
Servers and commands with DATA_DIR=${data} use it, for example npm run dev. Ctrl-C ends it.`,
  );
  await ended;
  printLine(io.stderr, "The embedded Neo4j ended by itself.");
  return 1;
});

function portNamed(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`"${text}" is not a port. Use a number from 1 to 65535.`);
  return port;
}

await runAsProcess(import.meta, neo4j);
