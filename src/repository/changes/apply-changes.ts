import { supposing } from "../../access/may-change.js";
import { resultOfRollback, type Transaction } from "../../database/database.js";
import { type Applied, applyWithin, nothingWritten, type Options, type Writer } from "./apply-within.js";
import { againAfterLostRace } from "./lost-race.js";
import { systemClock, withMoment } from "./moments.js";
import { isForbidden } from "./operation.js";
import { type Operation, typeOf } from "./operations.js";
import { refuseSurelyTooMany } from "./refuse-too-many-rows.js";

/**
 * Applies all operations or none, and logs every changed element. The only way to change elements. Every refusal of the
 * content is among the problems. Throws a RepositoryError with TOO_MANY_ROWS or CLOCK_SKEW.
 */
export async function applyChanges<R = undefined>(
  writer: Writer,
  operations: readonly Operation[],
  options: Options<R> = {},
): Promise<Applied<R>> {
  await refuseSurelyTooMany(writer.database, operations.filter(operation => typeOf(operation).register).length);
  const { database, clock = systemClock } = writer;
  const attempt = () =>
    withMoment(clock, Boolean(options.validateOnly), momentAfter =>
      database.write(transaction => applyWithin(transaction, { ...writer, momentAfter }, operations, options)),
    );
  const applied = await againAfterLostRace<Applied<R>>(attempt, operations, problem =>
    nothingWritten(operations, [problem]),
  );
  if (isForbidden(applied.problems)) writer.onForbidden?.();
  return applied;
}

/**
 * Applies all operations or none within a transaction that its caller rolls back. It leaves no record. Throws like
 * `applyChanges`, and the errors of a lost race (`raceBehind`).
 */
export const applyWithoutRecord = (
  { clock = systemClock, viewer, ...writer }: Writer,
  transaction: Transaction,
  operations: readonly Operation[],
): Promise<Applied<undefined>> =>
  withMoment(clock, true, momentAfter =>
    applyWithin<undefined>(transaction, { ...writer, viewer: supposing(viewer), momentAfter }, operations, {
      validateOnly: true,
    }),
  ).catch(resultOfRollback<Applied<undefined>>);
