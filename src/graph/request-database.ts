import { findRestricted } from "../access/restricted.js";
import { type Viewer, viewerParameters } from "../access/viewer.js";
import type { Database, Row, Transaction } from "../database/database.js";
import type { Answering } from "./answering.js";
import type { Asker } from "./asker.js";
import { fillIn, type OfDay } from "./fill-in.js";
import type { Plan } from "./overlay.js";
import { readAnswering } from "./read-answering.js";
import { readPlan } from "./read-plan.js";
import { fillInRequired, rejectWithUnknown, requiredIn, requireOne } from "./required-refs.js";

type Run = (cypher: string, parameters: Row) => Promise<Row[]>;

/**
 * Database of one request: counts statements, binds the viewer's rights to each, replaces placeholders by data that is
 * read once per request, and converts a failed statement into NOT_FOUND for its unknown ref.
 */
export class RequestDatabase implements Database {
  roundTrips = 0;
  private readonly ofDay: OfDay;
  private readonly rights: Row;

  constructor(private readonly asker: Asker) {
    this.rights = viewerParameters(asker.viewer);
    const run: Run = (...sent) => this.read(...sent);
    const [plans, answerings] = [new Map<string, Promise<Plan>>(), new Map<string, Promise<Answering>>()];
    const plan = (day: string) => once(plans, day, () => readPlan(run, asker.viewer, day));
    const { answering } = readingsOf(run, asker.viewer, plan);
    this.ofDay = {
      plan,
      answering: (day, plateau) => once(answerings, `${plateau} ${day}`, () => answering(day, plateau)),
    };
  }

  /** Reads suggestions for an error message with the same rights. */
  private get reader(): Asker {
    return { ...this.asker, database: this };
  }

  get timeLimits() {
    return this.asker.database.timeLimits;
  }

  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    if (this.asker.database.isOneTransaction) await this.requireAll(parameters);
    const filled = await this.fillIn(parameters, this.ofDay);
    this.roundTrips++;
    return this.shown(cypher, this.asker.database.read(cypher, filled), parameters);
  }

  revision(): Promise<string> {
    this.roundTrips++;
    return this.asker.database.revision();
  }

  async requireRoom(bytes: number): Promise<void> {
    await this.asker.database.requireRoom?.(bytes);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.asker.database.write(transaction => work(this.within(transaction)));
  }

  tryOut<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.asker.database.tryOut(transaction => work(this.within(transaction)));
  }

  private within(transaction: Transaction): Transaction {
    return {
      recordKey: transaction.recordKey,
      run: (...sent) => this.runWithin(transaction, ...sent),
      send: (cypher, parameters) => {
        this.roundTrips++;
        transaction.send(cypher, { ...parameters, ...this.rights });
      },
    };
  }

  /** Looks up the required refs of a statement first, because a statement that fails would end its transaction. */
  private async requireAll(parameters: Row): Promise<void> {
    for (const { ref, kind } of requiredIn(parameters)) await requireOne(this.reader, ref, kind);
  }

  /** Reads plans anew for each statement, because the transaction may have changed them. */
  private async runWithin(transaction: Transaction, cypher: string, parameters: Row = {}): Promise<Row[]> {
    const ofDay = readingsOf((...sent) => this.runWithin(transaction, ...sent), this.asker.viewer);
    const filled = await this.fillIn(parameters, ofDay);
    this.roundTrips++;
    return this.shown(cypher, transaction.run(cypher, filled), parameters);
  }

  /** Waits for the rows of a statement, and reports the RESTRICTED elements that they show. */
  private async shown(cypher: string, answer: Promise<Row[]>, parameters: Row): Promise<Row[]> {
    const rows = await answer.catch(error => rejectWithUnknown(error, parameters, this.reader));
    const { onRestricted } = this.asker;
    if (onRestricted) findRestricted(cypher, rows, onRestricted);
    return rows;
  }

  private async fillIn(parameters: Row, ofDay: OfDay): Promise<Row> {
    return { ...(await fillIn(fillInRequired(parameters), ofDay)), ...this.rights };
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
