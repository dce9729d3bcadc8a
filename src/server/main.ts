import { pino } from "pino";
import { StartupError } from "../database/startup-error.js";
import { ConfigError, readProcessConfig } from "./config.js";
import { isLoopback } from "./loopback.js";
import { startServer } from "./start-server.js";

const say = (message: string) => console.log(message);

try {
  const config = readProcessConfig();
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const server = await startServer(config, log, say);
  endOnSignals(server.stop);
  say(`The architecture repository is ready: ${server.url} in a browser, ${server.url}/graphql for programs.`);
  if (config.planQuestions) void server.planQuestions();
  if (!isLoopback(config.host) && !config.writeToken)
    say("Nobody may change it: HOST is open and there is no WRITE_TOKEN.");
} catch (error) {
  console.error(isForPeople(error) ? error.message : error);
  process.exit(1);
}

/** The first signal lets running requests end; a second one does not wait. */
function endOnSignals(stop: () => Promise<void>) {
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      await stop();
      process.exit(0);
    });
  }
}

function isForPeople(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof StartupError;
}
