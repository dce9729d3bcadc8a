import { Rollback, type Transaction } from "../../database/database.js";
import type { Context } from "../context.js";
import { refuseForbidden, refuseGivenAway } from "./authorise.js";
import { findCited } from "./cited-documents.js";
import { countTouched, type Touched, untouched } from "./count-touched.js";
import { refuseCycles } from "./find-cycles.js";
import { refuseTaken } from "./find-taken.js";
import { keepComments } from "./keep-comments.js";
import { affectsResponsible, keepResponsible } from "./keep-responsible.js";
import { linkRecords } from "./link-records.js";
import { lockOperations } from "./lock-operations.js";
import type { MomentAfter } from "./moments.js";
import { occasionOf } from "./occasion-of.js";
import type { Problem } from "./operation.js";
import { type Operation, typeOf } from "./operations.js";
import type { Occasion } from "./plan/change-record.js";
import { refuseUnwritable } from "./plan/check-texts.js";
import type { Draft } from "./plan/draft.js";
import { planChanges } from "./plan/plan-changes.js";
import { writePlanOf } from "./plan/write-plan.js";
import { refuseTooManyRows, rowsOf } from "./refuse-too-many-rows.js";
import { refuseYearly, yearlyAmong } from "./refuse-yearly.js";
import { suggestTargets } from "./suggest-targets.js";
import { tellEditors } from "./tell-editors.js";
import { writeChanges } from "./write-changes.js";
import { writeLog } from "./write-log.js";
import { isFewUpdates, writeUpdates } from "./write-updates.js";

/** Element written by an operation (for a relation: its source); null if it is deleted or nothing is written. */
export type Written = { id: string; kind: string } | null;

/** Options of a write. */
export interface Options<R> {
  /** Dry run: the answer is the same, but nothing is stored. */
  validateOnly?: boolean;
  /** Reason, for the change log. */
  note?: string;
  /** Names of the documents on which the change is based, for the change log. */
  cites?: readonly string[];
  /** SHA-256 of the imported file, for the change log. */
  fileHash?: string;
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
  /** Ids of the changed elements. */
  changed: string[];
  result?: R;
}

/** Context of a write. */
export type Writer = Pick<Context, "database" | "viewer" | "today"> &
  Partial<Pick<Context, "clock" | "onForbidden" | "requestId">>;

/** Context of an attempt to write. */
type Writing = Writer & { momentAfter: MomentAfter };

/** Returns the result of a refused request. */
export const nothingWritten = (operations: readonly Operation[], problems: Problem[]) => ({
  elements: operations.map(() => null),
  problems,
  touched: untouched,
  changed: [],
});

/**
 * Plans and writes operations within a transaction. Throws a Rollback with the result of a dry run or a refusal, and the
 * errors of `applyChanges`.
 */
export async function applyWithin<R>(
  transaction: Transaction,
  { database, ...writer }: Writing,
  operations: readonly Operation[],
  { validateOnly, read, ...options }: Options<R>,
): Promise<Applied<R>> {
  const draft = await planWithin(transaction, writer, operations);
  refuseUnwritable(draft, options.note, ["note"]);
  const cites = await findCited(transaction, writer.viewer, draft, options.cites ?? []);
  // Records of a dry run would be rolled back, and `changes` must not read them before.
  const occasion = { ...occasionOf(writer, { ...options, cites }), database, isRecorded: !validateOnly };
  const plan = draft.problems.length === 0 ? await write(transaction, draft, operations, occasion) : undefined;
  await suggestTargets(transaction, writer.viewer, draft);
  await tellEditors(transaction, writer.viewer, draft);
  if (!plan || draft.problems.length > 0)
    throw new Rollback(nothingWritten(operations, [...draft.problems, ...draft.warnings]));
  const elements = operations.map(operation => writtenBy(draft, operation));
  const touched = countTouched(plan, subjectsOf(draft, operations));
  const changed = plan.touched.map(({ id }) => id);
  const applied = { elements, problems: draft.warnings, touched, changed, result: await read?.(transaction, elements) };
  if (validateOnly) throw new Rollback(applied);
  return applied;
}

async function planWithin(
  transaction: Transaction,
  { viewer, today, momentAfter }: Omit<Writing, "database">,
  operations: readonly Operation[],
): Promise<Draft> {
  const { resolution, loaded } = await lockOperations(transaction, viewer, operations);
  const draft = planChanges(operations, { resolution, loaded, today, now: momentAfter(loaded.clocks), writer: viewer });
  await refuseTaken(transaction, viewer, draft);
  return draft;
}

async function write(
  transaction: Transaction,
  draft: Draft,
  operations: readonly Operation[],
  { database, isRecorded, ...occasion }: Occasion & Pick<Writer, "database"> & { isRecorded: boolean },
) {
  const plan = writePlanOf(draft, occasion);
  refuseForbidden(draft, operations, plan.touched);
  if (draft.problems.length > 0) return undefined;
  await refuseTooManyRows(database, rowsOf(plan));
  if (isFewUpdates(plan) && !affectsResponsible(draft) && yearlyAmong(plan.touched).length === 0) {
    writeUpdates(transaction, plan, isRecorded ? linkRecords(transaction, draft, plan) : undefined);
    return plan;
  }
  await writeChanges(transaction, plan);
  await refuseCycles(transaction, draft);
  const responsible = await keepResponsible(transaction, draft);
  await refuseGivenAway(transaction, draft, operations, plan.touched);
  if (draft.problems.length === 0) await refuseYearly(transaction, draft, plan.touched);
  if (isRecorded) {
    await keepComments(transaction, plan);
    await writeLog(transaction, plan, linkRecords(transaction, draft, plan, responsible));
  }
  return plan;
}

const subjectOf = ({ resolution }: Draft, operation: Operation) => typeOf(operation).subject(operation, resolution);

const subjectsOf = (draft: Draft, operations: readonly Operation[]): Set<string> =>
  new Set(operations.map(operation => subjectOf(draft, operation)!));

function writtenBy(draft: Draft, operation: Operation): Written {
  const state = draft.elements.get(subjectOf(draft, operation) ?? "");
  return state?.after ? { id: state.id, kind: state.kind.name } : null;
}
