import type { FastifyInstance } from "fastify";
import { localViewer } from "../../../src/access/viewer.js";
import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import type { TrustedAnswers } from "../../../src/http/as-if/ask-after-import.js";
import type { Places } from "../../../src/http/clients/places.js";
import { Identity } from "../../../src/http/identity/identity.js";
import { AnswerPrints } from "../../../src/http/news/answer-prints.js";
import { addEventRoutes, type EventParts, placesOfEvents } from "../../../src/http/news/event-routes.js";
import { FeedPages } from "../../../src/repository/feed/feed-page.js";
import { FeedWatch } from "../../../src/repository/feed/feed-watch.js";
import { signing } from "../../support/account-token.js";
import { today } from "../../support/repository.js";
import { contextOn, startRepositoryServer } from "../repository-server.js";
import { configWith, type TinyServerParts } from "../tiny-server.js";

interface EventServerParts extends Partial<Pick<EventParts, "pace">> {
  /** Default: 200. */
  streams?: number;
  /** Default: everybody is the local viewer. */
  identifyViewer?: TinyServerParts["identifyViewer"];
  config?: Partial<TinyServerParts["config"]>;
  parts?: Partial<TinyServerParts>;
}

/** Adds `/events` on a database, which looks ten times a second. */
export function addEvents(
  app: FastifyInstance,
  documents: TrustedAnswers,
  {
    database,
    pace = {},
    ...parts
  }: Pick<EventParts, "identifyViewer" | "pace"> & { database: Neo4jDatabase; places?: Places },
): void {
  const createContext = contextOn(database);
  addEventRoutes(app, {
    ...{
      database,
      places: placesOfEvents(200),
      createContext,
      answersEveryMs: 300,
      pace: { ...quick, ...pace },
      ...parts,
    },
    feed: new FeedWatch({ database, onFault() {}, everyMs: 100 }),
    pages: new FeedPages(database, () => today),
    prints: new AnswerPrints({ documents, createContext, today: () => today }),
  });
}

const quick = { judgeMs: 200, quietMs: 500, mostMs: 600_000 };

/** Starts a server with `/events` on a database. */
export async function startEventServer(
  database: Neo4jDatabase,
  { pace = {}, streams = 200, identifyViewer = () => localViewer, config = {}, parts = {} }: EventServerParts = {},
) {
  const places = placesOfEvents(streams);
  const server = await startRepositoryServer(database, {
    ...configWith(config),
    ...parts,
    identifyViewer,
    streams: places,
    addRoutes: (app, documents) => addEvents(app, documents, { database, places, identifyViewer, pace }),
  });
  return { ...server, places };
}

/** Returns the identity of servers that accept the tokens of `headersOf`. */
export const identityOn = (database: Neo4jDatabase) =>
  new Identity({
    ...{ database, key: new TextEncoder().encode(signing.SIGNING_KEY), today: () => today },
    ...{ publicUrl: "http://127.0.0.1", organization: "", onFault() {} },
  });
