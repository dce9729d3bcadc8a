import type { Logger } from "pino";
import type { Issuer } from "./access/accounts/issue-for-account.js";
import type { Config } from "./config.js";
import type { Database } from "./database/database.js";
import { KeptDegrees } from "./graphql/cost/kept-degrees.js";
import { costPlugin } from "./graphql/cost-plugin.js";
import type { Asking } from "./graphql/request-context.js";
import { schema } from "./graphql/schema.js";
import { FilesOut } from "./http/files-out.js";
import { type HttpServer, startHttpServer } from "./http/http-server.js";
import type { Identity } from "./http/identity/identity.js";
import { addIdentityRoutes } from "./http/identity/identity-routes.js";
import { addImportRoutes } from "./http/import-routes.js";
import { addListExportRoutes } from "./http/list-export-routes.js";
import { addRecordRoute } from "./http/record/record-route.js";
import { readBuiltPages } from "./http/web/built-pages.js";
import type { EventRecorder } from "./record/events/event-recorder.js";
import { unsettledFrom } from "./repository/changes/moments.js";
import { type Context, createContext } from "./repository/context.js";
import { clockOf } from "./start/clock-of.js";
import type { OpenDatabase } from "./start/open-database.js";

/** Database of a server, and the parts that its routes share. */
interface Served extends Pick<OpenDatabase, "database" | "guard"> {
  identity: Identity;
  events: EventRecorder;
}

/** Serves GraphQL, the pages and all other routes on a database. Throws the errors of listening (`listenFault`). */
export async function serve(
  config: Config,
  log: Logger,
  { database, guard, identity, events }: Served,
): Promise<HttpServer> {
  const degrees = new KeptDegrees(database, error => log.warn(error, "The degrees of the graph could not be read."));
  // Reads them before the first request.
  void degrees.current();
  const contexts = contextsOf(config, database, identity.parts);
  return startHttpServer<Context>({
    config,
    schema,
    log,
    plugins: [costPlugin(degrees)],
    identifyViewer: identity.identify,
    ...contexts,
    keeping: {
      maxBytes: config.keptAnswersBytes,
      revision: atLeast => database.revision(atLeast),
      standpoint: () => `${config.today()} ${unsettledFrom()}`,
    },
    isReady: () => database.isAvailable(),
    store: guard,
    pages: await readBuiltPages(),
    events,
    addRoutes: (app, documents) => {
      addIdentityRoutes(app, identity, database);
      addRecordRoute(app, database.withLimits({ readTimeoutMs: config.exportTimeoutMs }));
      addListExportRoutes(app, schema, contexts.createPatientContext, contexts.filesOut);
      addImportRoutes(app, config, contexts.createImportContext, documents);
    },
  });
}

/**
 * Returns the contexts of requests, those of pages, which wait for plans, and those of exports and planned trusted documents, whose statements are queued, too.
 */
function contextsOf(config: Config, database: OpenDatabase["database"], issuer: Issuer) {
  const filesOut = new FilesOut();
  const patient = database.withLimits({ readTimeoutMs: config.exportTimeoutMs, awaitsPlans: true });
  // A dry run that answers a question may take as long as a write.
  const importing = database.withLimits({ asIfTimeoutMs: config.neo4j.writeTimeoutMs });
  const contextOn = (database: Database, asking: Asking) =>
    createContext({ ...asking, database, issuer, today: config.today(), clock: clockOf(config) });
  return {
    filesOut,
    createContext: (asking: Asking) => contextOn(database, asking),
    createPageContext: (asking: Asking) => contextOn(patient, asking),
    createImportContext: (asking: Asking) => contextOn(importing, asking),
    createPatientContext: (asking: Asking) => contextOn(filesOut.database(patient, asking.gone?.()), asking),
  };
}
