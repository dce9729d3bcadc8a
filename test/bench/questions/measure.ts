import { graphql } from "graphql";
import type { Driver } from "neo4j-driver";
import { localViewer } from "../../../src/access/viewer.js";
import type { Database, Row } from "../../../src/database/database.js";
import { toParameters } from "../../../src/database/parameters.js";
import { schema } from "../../../src/graphql/schema.js";
import { createContext } from "../../../src/repository/context.js";
import { overriding } from "../../support/overriding.js";
import { quantile } from "../quantile.js";
import { dbHits } from "./db-hits.js";

export interface Measured {
  medianMs: number;
  p95Ms: number;
  /** Median of the GraphQL request divided by the median of its statements through the bare driver, in the same run. */
  ratioToDriver: number;
  roundTrips: number;
  /** Database hits of all its statements. */
  dbHits: number;
}

const warmUps = 5;
/** Time per question in milliseconds; a slow question is measured as often as fits, at least three times. */
const budgetMs = 20_000;
const fewest = 3;

/** Measures a request and directly afterwards its statements, repeatedly, so that noise affects both equally. */
export async function measure(
  { database, driver, today }: { database: Database; driver: Driver; today: string },
  query: string,
  runs: number,
): Promise<Measured> {
  const [requests, bare]: [number[], number[]] = [[], []];
  let sent: [string, Row][] = [];
  const started = performance.now();
  const isTime = () => performance.now() - started < budgetMs;
  for (let run = 0; requests.length < fewest || (requests.length < runs && isTime()); run++) {
    const { statements, ms } = await ask(database, query, today);
    sent = statements;
    const bareMs = await time(async () => {
      for (const [cypher, parameters] of statements) await driver.executeQuery(cypher, toParameters(parameters));
    });
    if (run < warmUps && isTime()) continue;
    requests.push(ms);
    bare.push(bareMs);
  }
  return {
    medianMs: quantile(requests, 0.5),
    p95Ms: quantile(requests, 0.95),
    ratioToDriver: quantile(requests, 0.5) / quantile(bare, 0.5),
    roundTrips: sent.length,
    dbHits: await dbHits(driver, sent),
  };
}

async function ask(database: Database, query: string, today: string) {
  const statements: [string, Row][] = [];
  const recording = overriding(database, {
    read(cypher, parameters = {}) {
      statements.push([cypher, parameters]);
      return database.read(cypher, parameters);
    },
  });
  const contextValue = createContext({ database: recording, viewer: localViewer, today });
  const ms = await time(async () => {
    const { errors } = await graphql({ schema, source: query, contextValue });
    if (errors) throw errors[0];
  });
  return { statements, ms };
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
