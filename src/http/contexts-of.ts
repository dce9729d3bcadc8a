import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import type { Neo4jDatabase } from "../database/neo4j-database.js";
import { type Asking, waitingOf } from "../graphql/request-context.js";
import { type Context, createContext } from "../repository/context.js";
import { FilesOut } from "./files-out.js";

/**
 * Returns the contexts of requests, those of pages, which wait for plans, and those of exports and planned trusted documents, whose
 * statements are queued, too. `ofServer`: parts that are the same for all requests.
 */
export function contextsOf(
  config: Config,
  database: Neo4jDatabase,
  ofServer: Pick<Context, "issuer" | "clock" | "endOfFeed" | "questions">,
) {
  const filesOut = new FilesOut();
  const patient = database.withLimits({ readTimeoutMs: config.exportTimeoutMs, awaitsPlans: true });
  // A dry run that answers a question may take as long as a write.
  const importing = database.withLimits({ asIfTimeoutMs: config.neo4j.writeTimeoutMs });
  const { organization, webhookHosts } = config;
  const contextOn = (database: Database, asking: Asking) =>
    createContext({ ...asking, database, ...ofServer, organization, webhookHosts, today: config.today() });
  return {
    filesOut,
    createContext: (asking: Asking) => contextOn(database, asking),
    createPageContext: (asking: Asking) => contextOn(patient, asking),
    createImportContext: (asking: Asking) => contextOn(importing, asking),
    createPatientContext: (asking: Asking) => contextOn(filesOut.database(patient, waitingOf(asking)), asking),
  };
}
