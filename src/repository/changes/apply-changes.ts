import { Rollback, type Transaction } from "../../database/database.js";
import type { Context } from "../context.js";
import { countTouched, type Touched, untouched } from "./count-touched.js";
import { refuseCycles } from "./find-cycles.js";
import { refuseTaken } from "./find-taken.js";
import { affectsResponsible, keepResponsible } from "./keep-responsible.js";
import { lockOperations } from "./lock-operations.js";
import { againAfterLostRace } from "./lost-race.js";
import { type MomentAfter, systemClock, withMoment } from "./moments.js";
import type { Problem } from "./operation.js";
import { type Operation, typeOf } from "./operations.js";
import type { Occasion } from "./plan/change-record.js";
import { refuseUnwritable } from "./plan/check-texts.js";
import type { Draft } from "./plan/draft.js";
import { planChanges } from "./plan/plan-changes.js";
import { writePlanOf } from "./plan/write-plan.js";
import { refuseSurelyTooMany, refuseTooManyRows, rowsOf } from "./refuse-too-many-rows.js";
import { rejectWithNearest, suggestTargets } from "./suggest-targets.js";
import { writeChanges } from "./write-changes.js";
import { writeLog } from "./write-log.js";
import { isFewUpdates, writeUpdates } from "./write-updates.js";

/** Element written by an operation (for a relation: its source); null if it is deleted or nothing is written. */
export type Written = { id: string; kind: string } | null;

interface Options<R> {
  /** Dry run: the answer is the same, but nothing is stored. */
  validateOnly?: boolean;
  /** Reason, for the change log. */
  note?: string;
  /** Reads the result within the transaction, after writing. It may also write nodes that are not elements. */
  read?: (transaction: Transaction, elements: Written[]) => Promise<R>;
}

/**
 * Result of a request. `elements` has one entry for each operation. With an ERROR among the problems nothing is
 * written.
 */
export interface Applied<R> {
  elements: Written[];
  problems: Problem[];
  touched: Touched;
  result?: R;
}

type Writer = Pick<Context, "database" | "viewer" | "today"> & Partial<Pick<Context, "clock">>;

type Writing = Writer & { momentAfter: MomentAfter };

/**
 * Applies all operations or none, and logs every changed element. The only way to change elements. Throws a
 * RepositoryError with NOT_FOUND, REVISION_CONFLICT, STILL_RELATED, TOO_MANY_ROWS or CLOCK_SKEW.
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
  return againAfterLostRace<Applied<R>>(attempt, operations, problem => nothingWritten(operations, [problem])).catch(
    error => rejectWithNearest(error, writer),
  );
}

const nothingWritten = (operations: readonly Operation[], problems: Problem[]) => ({
  elements: operations.map(() => null),
  problems,
  touched: untouched,
});

async function applyWithin<R>(
  transaction: Transaction,
  { database, ...writer }: Writing,
  operations: readonly Operation[],
  { validateOnly, note, read }: Options<R>,
): Promise<Applied<R>> {
  const draft = await planWithin(transaction, writer, operations);
  refuseUnwritable(draft, note, ["note"]);
  const occasion = { database, viewer: writer.viewer.account, note };
  const plan = draft.problems.length === 0 ? await write(transaction, draft, occasion) : undefined;
  await suggestTargets(transaction, writer.viewer, draft);
  if (!plan || draft.problems.length > 0)
    throw new Rollback(nothingWritten(operations, [...draft.problems, ...draft.warnings]));
  const elements = operations.map(operation => writtenBy(draft, operation));
  const touched = countTouched(plan, subjectsOf(draft, operations));
  const applied = { elements, problems: draft.warnings, touched, result: await read?.(transaction, elements) };
  if (validateOnly) throw new Rollback(applied);
  return applied;
}

async function planWithin(
  transaction: Transaction,
  { viewer, today, momentAfter }: Omit<Writing, "database">,
  operations: readonly Operation[],
): Promise<Draft> {
  const { resolution, loaded } = await lockOperations(transaction, viewer, operations);
  const draft = planChanges(operations, { resolution, loaded, today, now: momentAfter(loaded.clocks) });
  await refuseTaken(transaction, viewer, draft);
  return draft;
}

async function write(
  transaction: Transaction,
  draft: Draft,
  { database, ...occasion }: Occasion & Pick<Writer, "database">,
) {
  const plan = writePlanOf(draft, occasion);
  await refuseTooManyRows(database, rowsOf(plan));
  if (isFewUpdates(plan) && !affectsResponsible(draft)) {
    writeUpdates(transaction, plan);
    return plan;
  }
  await writeChanges(transaction, plan);
  await refuseCycles(transaction, draft);
  await keepResponsible(transaction, draft);
  await writeLog(transaction, plan);
  return plan;
}

const subjectOf = ({ resolution }: Draft, operation: Operation) => typeOf(operation).subject(operation, resolution);

const subjectsOf = (draft: Draft, operations: readonly Operation[]): Set<string> =>
  new Set(operations.map(operation => subjectOf(draft, operation)!));

function writtenBy(draft: Draft, operation: Operation): Written {
  const state = draft.elements.get(subjectOf(draft, operation) ?? "");
  return state?.after ? { id: state.id, kind: state.kind.name } : null;
}
