import { randomUUID } from "node:crypto";
import { RepositoryError } from "../common/repository-error.js";
import { type Database, type Row, resultOfRollback, type Transaction } from "../database/database.js";
import { applyWithoutRecord } from "./changes/apply-changes.js";
import type { Applied } from "./changes/apply-within.js";
import { raceBehind } from "./changes/lost-race.js";
import { isRefused, type Problem, presentProblem } from "./changes/operation.js";
import type { Operation } from "./changes/operations.js";
import { type Context, createContext } from "./context.js";

/**
 * Does a piece of work in a context in which the operations have been applied, and rolls them back. An element that they
 * create has its clientRef as id, so that queries can name it. Nobody else sees it, and nothing of it is remembered.
 * Throws OPERATIONS_REFUSED with the `problems`, and the errors of `applyChanges` and `Database.tryOut`.
 */
export async function answerAsIf<T>(
  context: Context,
  operations: readonly Operation[],
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const answer = context.database.tryOut(async transaction => {
    const { problems, changed } = await applyWithoutRecord(context, transaction, operations.map(withOwnId));
    if (isRefused(problems)) throw refusal(problems);
    return work(contextWithin(context, transaction, changed));
  });
  return answer.catch(error => {
    // Outside the transaction, which throws the fault of its statement whatever is thrown within.
    const problem = raceBehind(error, operations);
    throw problem ? refusal([problem]) : error;
  });
}

/** Returns a context in which each statement is answered as if the operations had been applied, for long exports. */
export function eachAsIf(context: Context, operations: readonly Operation[]): Context {
  const { database } = context;
  const read: Database["read"] = (...sent) => answerAsIf(context, operations, within => within.database.read(...sent));
  return anew(context, { timeLimits: database.timeLimits, revision, write, tryOut: write, read });
}

/**
 * Returns a context for a dry run, and the answer of `work` as if the run had written; undefined if it was refused. Its
 * one write is tried out like supposed operations.
 */
export function askAfterDryRun<A>(context: Context, work: (context: Context) => Promise<A>) {
  let answer: A | undefined;
  const dryRun = <T>(run: (transaction: Transaction) => Promise<T>): Promise<T> =>
    context.database.tryOut(async transaction => {
      const result = await run(transaction).catch(resultOfRollback<T>);
      const { problems = [], changed = [] } = result as Partial<Applied<unknown>>;
      if (!isRefused(problems)) answer = await work(contextWithin(context, transaction, changed));
      return result;
    });
  const { database } = context;
  const read: Database["read"] = (...sent) => database.read(...sent);
  const requireRoom = async (bytes: number) => database.requireRoom?.(bytes);
  const { timeLimits } = database;
  return {
    context: anew(context, { timeLimits, read, revision, requireRoom, write: dryRun, tryOut: write }),
    answer: () => answer,
  };
}

/** Returns a context that reads within a transaction; `changed`: ids of the elements that it has changed. */
function contextWithin(context: Context, transaction: Transaction, changed: readonly string[]): Context {
  const { timeLimits } = context.database;
  const state = `as if ${randomUUID()}`;
  const database: Database = {
    ...{ timeLimits, isOneTransaction: true, write, tryOut: write },
    revision: async () => state,
    read: (cypher: string, parameters?: Row) => transaction.run(cypher, parameters),
  };
  return { ...anew(context, database), asIf: { recorded: context, changed } };
}

/** Keeps what other floors have added to the context. */
const anew = (context: Context, database: Database): Context => ({
  ...context,
  ...createContext({ ...context, database, supposed: undefined }),
  roundTrips: context.roundTrips,
});

const revision = async () => `as if ${randomUUID()}`;

const write = () => Promise.reject(new Error("A request that is answered as if only reads."));

const withOwnId = (operation: Operation): Operation =>
  operation.action === "create" && operation.clientRef ? { ...operation, id: operation.clientRef } : operation;

function refusal(problems: readonly Problem[]): RepositoryError {
  const message = `Operasi yang diandaikan ditolak: ${problems[0]!.message}`;
  return new RepositoryError("OPERATIONS_REFUSED", message, {
    problems: problems.map(presentProblem),
  });
}
