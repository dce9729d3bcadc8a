import type { Logger } from "pino";
import { StartupError } from "../database/startup-error.js";
import { type Context, createContext } from "../repository/context.js";
import { localViewer } from "../repository/viewer.js";
import type { Config } from "./config.js";
import { type HttpServer, startHttpServer } from "./http-server.js";
import { openDatabase } from "./open-database.js";
import { schema } from "./schema.js";
import { seedWhenEmpty } from "./seeding.js";

/** Database, schema and web server as one; `stop` drains requests, closes the driver and ends the engine. */
export async function startServer(
  config: Config,
  log: Logger,
  onProgress: (message: string) => void,
): Promise<HttpServer> {
  const { database, stop, onExit } = await openDatabase(config, onProgress);
  onExit(() => {
    log.fatal("The embedded Neo4j ended by itself.");
    process.exit(1);
  });
  try {
    const today = todayIn(config.timezone);
    await seedWhenEmpty({ database, viewer: localViewer, today }, config.seed, onProgress);
    const http = await startHttpServer<Context>({
      config,
      schema,
      log,
      plugins: [],
      createContext: () => createContext({ database, viewer: localViewer, today: todayIn(config.timezone) }),
      isReady: () => database.isAvailable(),
    });
    return { url: http.url, stop: () => http.stop().then(stop) };
  } catch (error) {
    await stop();
    throw isTaken(error)
      ? new StartupError(`Port ${config.port} of ${config.host} is taken: set PORT to another one.`)
      : error;
  }
}

/** The day in the province, `2026-11-24`: Swedish writes days as ISO 8601 does. */
export const todayIn = (timeZone: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());

const isTaken = (error: unknown) => (error as { code?: string }).code === "EADDRINUSE";
