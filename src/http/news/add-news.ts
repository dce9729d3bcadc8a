import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Config } from "../../config.js";
import type { Neo4jDatabase } from "../../database/neo4j-database.js";
import type { Asking } from "../../graphql/request-context.js";
import type { EventRecorder } from "../../record/events/event-recorder.js";
import type { Context } from "../../repository/context.js";
import { FeedPages } from "../../repository/feed/feed-page.js";
import { FeedWatch } from "../../repository/feed/feed-watch.js";
import type { TrustedAnswers } from "../as-if/ask-after-import.js";
import type { Places } from "../clients/places.js";
import type { Identity } from "../identity/identity.js";
import { sendWebhooks } from "../webhooks/send-webhooks.js";
import { AnswerPrints } from "./answer-prints.js";
import { addEventRoutes } from "./event-routes.js";

/** Parts of a server from which it learns what is new, and for whom. */
interface NewsParts {
  config: Config;
  log: Logger;
  identity: Identity;
  events: EventRecorder;
  follow: ReturnType<typeof followed>;
  documents: TrustedAnswers;
  /** Places of streams. */
  streams: Places;
  /** Numbers of delivered and failed messages, which are a metric. */
  sent: { delivered: number; failed: number };
  createContext(asking: Asking): Context;
}

/** Adds the events of news, and sends the messages of webhooks if they are on. Returns the answers of which they tell. */
export function addNews(app: FastifyInstance, parts: NewsParts): AnswerPrints {
  const { config, log, identity, events, follow, documents, streams, sent, createContext } = parts;
  const { today } = config;
  const prints = new AnswerPrints({ documents, createContext, today });
  const news = { ...follow, prints };
  addEventRoutes(app, { ...news, places: streams, identifyViewer: identity.identify, createContext });
  if (!config.webhooks) return prints;
  const key = () => identity.parts.key;
  const onFault = (error: unknown) => log.warn({ err: error, job: "webhooks" }, "Messages of webhooks are delayed.");
  sendWebhooks(app, { ...news, listed: config.webhookHosts, today, key, onFault, events, numbers: sent });
  return prints;
}

/** Returns the change log as streams follow it. */
export function followed(config: Pick<Config, "today">, log: Logger, database: Neo4jDatabase) {
  const onFault = (error: unknown) =>
    log.warn({ err: error, job: "feed" }, "The change log could not be read; events are delayed.");
  return { database, feed: new FeedWatch({ database, onFault }), pages: new FeedPages(database, config.today) };
}
