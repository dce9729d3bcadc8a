import type { Database, Row, Transaction } from "../database/database.js";
import { ElementLoader } from "./reading/element-loader.js";
import { FieldLoader } from "./reading/field-loader.js";
import type { Plan } from "./reading/overlay.js";
import { fillInPlans, readPlan } from "./reading/read-plan.js";
import type { Viewer } from "./viewer.js";

/** What resolvers are given. Made anew for each request. */
export interface Context {
  database: Database;
  viewer: Viewer;
  /** The day in the province, `2026-11-24`: what "in force" means where a question names no day. */
  today: string;
  elements: ElementLoader;
  fields: FieldLoader;
  /** Statements sent to Neo4j so far for this request. */
  roundTrips(): number;
}

export function createContext({ database, viewer, today }: Pick<Context, "database" | "viewer" | "today">): Context {
  let count = 0;
  const plans = new Map<string, Promise<Plan>>();
  const counting: Database = {
    timeLimits: database.timeLimits,
    async read(cypher: string, parameters: Row = {}) {
      const filled = await fillInPlans(parameters, planFor);
      count++;
      return database.read(cypher, filled);
    },
    write: work => database.write(transaction => work(countingTransaction(transaction))),
  };
  const planFor = (day: string) => {
    if (!plans.has(day)) plans.set(day, readPlan(counting.read, viewer, day));
    return plans.get(day)!;
  };
  /** What is planned may have changed within the transaction, so it is read there each time. */
  const countingTransaction = (transaction: Transaction): Transaction => ({
    async run(cypher, parameters = {}) {
      const filled = await fillInPlans(parameters, day => readPlan(transaction.run.bind(transaction), viewer, day));
      count++;
      return transaction.run(cypher, filled);
    },
  });
  return {
    database: counting,
    viewer,
    today,
    elements: new ElementLoader(counting, viewer, today),
    fields: new FieldLoader(),
    roundTrips: () => count,
  };
}
