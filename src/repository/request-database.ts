import type { Database, Row, Transaction } from "../database/database.js";
import type { Answering } from "./reading/answering.js";
import { fillIn, type OfDay } from "./reading/fill-in.js";
import type { Plan } from "./reading/overlay.js";
import { readAnswering } from "./reading/read-answering.js";
import { readPlan } from "./reading/read-plan.js";
import { fillInRequired, rejectWithUnknown } from "./reading/required-refs.js";
import type { Viewer } from "./viewer.js";

type Run = (cypher: string, parameters: Row) => Promise<Row[]>;

/** The database behind a request, the account that asks, and the day. */
interface Asker {
  database: Database;
  viewer: Viewer;
  today: string;
}

/**
 * The database as one request sees it: counts statements, fills in what is planned for a day and who answers on it, each read
 * once, and finds out which of the refs that a statement requires is unknown.
 */
export class RequestDatabase implements Database {
  roundTrips = 0;
  private readonly ofDay: OfDay;

  constructor(private readonly asker: Asker) {
    const run: Run = (...sent) => this.read(...sent);
    const [plans, answerings] = [new Map<string, Promise<Plan>>(), new Map<string, Promise<Answering>>()];
    const plan = (day: string) => once(plans, day, () => readPlan(run, asker.viewer, day));
    const { answering } = readingsOf(run, asker.viewer, plan);
    this.ofDay = {
      plan,
      answering: (day, plateau) => once(answerings, `${plateau} ${day}`, () => answering(day, plateau)),
    };
  }

  get timeLimits() {
    return this.asker.database.timeLimits;
  }

  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    const filled = await fillIn(fillInRequired(parameters), this.ofDay);
    this.roundTrips++;
    return this.asker.database.read(cypher, filled).catch(error => rejectWithUnknown(error, parameters, this.asker));
  }

  revision(): Promise<string> {
    this.roundTrips++;
    return this.asker.database.revision();
  }

  async requireRoom(bytes: number): Promise<void> {
    await this.asker.database.requireRoom?.(bytes);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.asker.database.write(transaction => work({ run: (...sent) => this.runWithin(transaction, ...sent) }));
  }

  /** Plans are read each time: they may have changed within the transaction. */
  private async runWithin(transaction: Transaction, cypher: string, parameters: Row = {}): Promise<Row[]> {
    const ofDay = readingsOf((...sent) => this.runWithin(transaction, ...sent), this.asker.viewer);
    const filled = await fillIn(fillInRequired(parameters), ofDay);
    this.roundTrips++;
    return transaction.run(cypher, filled).catch(error => rejectWithUnknown(error, parameters, this.asker));
  }
}

function readingsOf(run: Run, viewer: Viewer, plan = (day: string) => readPlan(run, viewer, day)): OfDay {
  return {
    plan,
    answering: async (day, plateau) =>
      readAnswering(run, viewer, day, plateau === "TO_BE" ? await plan(day) : undefined),
  };
}

function once<T>(known: Map<string, Promise<T>>, name: string, read: () => Promise<T>): Promise<T> {
  const reading = known.get(name) ?? read();
  known.set(name, reading);
  return reading;
}
