import type { Database, Row, Transaction } from "../database/database.js";
import { ElementLoader } from "./reading/element-loader.js";
import { FieldLoader } from "./reading/field-loader.js";
import type { Plan } from "./reading/overlay.js";
import { fillInPlans, readPlan } from "./reading/read-plan.js";
import { fillInRequired, rejectWithUnknown } from "./reading/required-refs.js";
import type { Viewer } from "./viewer.js";
import { type Clock, systemClock } from "./writing/moments.js";

/** What resolvers are given. Made anew for each request. */
export interface Context {
  database: Database;
  viewer: Viewer;
  /** The day in the province, `2026-11-24`: what "in force" means where a question names no day. */
  today: string;
  /** What tells the moment of a change. */
  clock: Clock;
  elements: ElementLoader;
  fields: FieldLoader;
  /** A signal that is aborted when whoever asked has gone away. Left out: nobody goes away. */
  gone?: () => AbortSignal;
  /** Statements sent to Neo4j so far for this request. */
  roundTrips(): number;
}

type Asker = Pick<Context, "database" | "viewer" | "today">;

type ContextParts = Asker & Partial<Pick<Context, "clock" | "gone">>;

export function createContext({ database, viewer, today, gone, clock = systemClock }: ContextParts): Context {
  const request = new RequestDatabase({ database, viewer, today });
  return {
    database: request,
    viewer,
    today,
    clock,
    gone,
    elements: new ElementLoader(request, viewer, today),
    fields: new FieldLoader(),
    roundTrips: () => request.roundTrips,
  };
}

/**
 * The database as one request sees it: counts what is sent, fills in what is planned, which it reads once a day, and tells which
 * of the refs that a statement requires is unknown.
 */
class RequestDatabase implements Database {
  roundTrips = 0;
  private readonly plans = new Map<string, Promise<Plan>>();

  constructor(private readonly asker: Asker) {}

  private get database() {
    return this.asker.database;
  }

  get timeLimits() {
    return this.database.timeLimits;
  }

  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    const filled = await fillInPlans(fillInRequired(parameters), day => this.planFor(day));
    this.roundTrips++;
    return this.database.read(cypher, filled).catch(error => rejectWithUnknown(error, parameters, this.asker));
  }

  revision(): Promise<string> {
    this.roundTrips++;
    return this.database.revision();
  }

  async requireRoom(bytes: number): Promise<void> {
    await this.database.requireRoom?.(bytes);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.write(transaction => work({ run: (...sent) => this.runWithin(transaction, ...sent) }));
  }

  /** What is planned may have changed within the transaction, so it is read there each time. */
  private async runWithin(transaction: Transaction, cypher: string, parameters: Row = {}): Promise<Row[]> {
    const read = (...sent: [string, Row]) => transaction.run(...sent);
    const filled = await fillInPlans(fillInRequired(parameters), day => readPlan(read, this.asker.viewer, day));
    this.roundTrips++;
    return transaction.run(cypher, filled).catch(error => rejectWithUnknown(error, parameters, this.asker));
  }

  private planFor(day: string): Promise<Plan> {
    const known = this.plans.get(day) ?? readPlan((...sent) => this.read(...sent), this.asker.viewer, day);
    this.plans.set(day, known);
    return known;
  }
}
