import type { Viewer } from "../../../src/access/viewer.js";
import { localViewer } from "../../../src/access/viewer.js";
import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { schema } from "../../../src/graphql/schema.js";
import { AnswerPrints } from "../../../src/http/news/answer-prints.js";
import type { BuiltPages } from "../../../src/http/web/built-pages.js";
import { askableQuestions } from "../../../src/http/webhooks/askable-questions.js";
import type { RunnerParts } from "../../../src/http/webhooks/runner-parts.js";
import { sendWebhooks } from "../../../src/http/webhooks/send-webhooks.js";
import { createContext } from "../../../src/repository/context.js";
import { FeedPages } from "../../../src/repository/feed/feed-page.js";
import { FeedWatch } from "../../../src/repository/feed/feed-watch.js";
import { today } from "../../support/repository.js";
import { posted } from "../posted.js";
import { contextOn, startRepositoryServer } from "../repository-server.js";

/** Settings with which secrets are derived. */
export const issuer = { key: new TextEncoder().encode("key of the tests"), publicUrl: "http://127.0.0.1" };

export interface WebhookServerParts {
  listed?: readonly string[];
  viewers?: ReadonlyMap<string, Viewer>;
  pages?: BuiltPages;
  /** Parts of the sender in place of the usual ones. */
  sending?: Partial<Pick<RunnerParts, "database" | "patienceMs">>;
}

/** Starts a server that sends webhooks to listed hosts. Requests have the viewer with the name in `x-test-viewer`. */
export async function startWebhookServer(
  database: Neo4jDatabase,
  { listed = [], viewers = new Map(), pages, sending }: WebhookServerParts = {},
) {
  const feed = new FeedWatch({ database, onFault() {} });
  const noted: object[] = [];
  const events = { note: (event: object) => void noted.push(event) };
  const numbers = { delivered: 0, failed: 0 };
  let prints: AnswerPrints;
  const questions = askableQuestions(feed, () => prints);
  const contextFor = ({ viewer }: { viewer: Viewer }) =>
    createContext({ database, viewer, today, issuer, webhookHosts: listed, endOfFeed: () => feed.end(), questions });
  const server = await startRepositoryServer(database, {
    schema,
    identifyViewer: ({ headers }) => viewers.get(String(headers["x-test-viewer"])) ?? localViewer,
    createContext: contextFor,
    webhooks: { numbers },
    pages,
    addRoutes(app, documents) {
      prints = new AnswerPrints({ documents, createContext: contextOn(database), today: () => today });
      sendWebhooks(app, {
        ...{ database, numbers, events, listed, key: () => issuer.key, today: () => today, onFault() {} },
        ...{ everyMs: 100, answersEveryMs: 200 },
        feed,
        pages: new FeedPages(database, () => today),
        prints,
        ...sending,
      });
    },
  });
  return {
    ...server,
    numbers,
    /** Events that were noted. */
    noted,
    /** Sends a GraphQL request as a viewer, and returns data and codes of errors. */
    async ask(query: string, who = "local") {
      const answer = await fetch(`${server.url}/graphql`, posted({ query }, { "x-test-viewer": who }));
      const { data, errors } = (await answer.json()) as any;
      return { data, codes: errors?.map((each: any) => each.extensions.code) };
    },
  };
}
