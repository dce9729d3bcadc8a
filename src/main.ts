import { wordsFor } from "./cli/words-for-people.js";
import { createLog } from "./common/create-log.js";
import { version } from "./common/version.js";
import { readProcessConfig } from "./config.js";
import { startTelemetry } from "./start/telemetry/start-telemetry.js";
import { warningsOf } from "./start/warnings.js";
import { startServer } from "./start-server.js";

const say = (message: string) => console.log(message);

try {
  const config = readProcessConfig();
  const log = createLog(config.logLevel);
  const telemetry = await startTelemetry(config.telemetry, log);
  const server = await startServer(config, log, say);
  telemetry?.send(() => server.metrics.read());
  endOnSignals(() => server.stop().finally(() => telemetry?.stop()));
  say(
    `The architecture repository ${version} is ready: ${server.url} in a browser, ${server.url}/graphql for programs.`,
  );
  if (config.planQuestions) void server.planQuestions();
  for (const warning of warningsOf(config)) say(warning);
} catch (error) {
  console.error(wordsFor(error));
  process.exit(1);
}

/** The first signal waits for running requests; a second one does not. */
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
