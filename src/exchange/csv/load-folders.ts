import type { Transaction } from "../../database/database.js";
import type { Context } from "../../repository/context.js";
import { applyChanges, type Written } from "../../repository/writing/apply-changes.js";
import type { Problem } from "../../repository/writing/operation.js";
import { readFolder } from "./read-folder.js";
import { toOperations } from "./to-operations.js";

/** What folders of CSV did; `changed` elements were created or brought up to date. With a problem, nothing was written. */
export interface LoadReport {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  changed: number;
  problems: Problem[];
}

const nothing = { created: 0, updated: 0, unchanged: 0, changed: 0 };

/** Loads folders of CSV (form: seeds/README.md), all of them or nothing; loading them again changes nothing. */
export async function loadFolders(
  context: Pick<Context, "database" | "viewer" | "today">,
  folders: string[],
): Promise<LoadReport> {
  const read = await Promise.all(folders.map(readFolder));
  const { operations, problems } = toOperations(read.flatMap(({ files }) => files));
  const faults = [...read.flatMap(each => each.problems), ...problems];
  const rows = operations.length;
  if (faults.length > 0) return { rows, ...nothing, problems: faults };
  const startedAt = new Date().toISOString();
  const applied = await applyChanges(context, operations, {
    note: `Dimuat dari ${folders.join(", ")}`,
    read: (transaction, elements) => countTouched(transaction, elements, startedAt),
  });
  return { rows, ...(applied.result ?? nothing), problems: applied.problems.map(locate) };
}

/** What the change log tells of these elements since then; they are locked, so nobody else has written to them. */
async function countTouched(transaction: Transaction, elements: Written[], startedAt: string) {
  const ids = [...new Set(elements.flatMap(element => (element ? [element.id] : [])))];
  const counts = await transaction.run(
    `UNWIND $ids AS id MATCH (change:Change {elementId: id}) WHERE change.at >= $startedAt
     RETURN change.action AS action, count(*) AS count`,
    { ids, startedAt },
  );
  const countOf = (action: string): number => counts.find(row => row.action === action)?.count ?? 0;
  const [created, updated] = [countOf("CREATED"), countOf("UPDATED")];
  return { created, updated, unchanged: ids.length - created - updated, changed: created + updated };
}

const locate = (problem: Problem): Problem => {
  const [file, line, ...fields] = problem.path;
  return {
    ...problem,
    message: `${file}, baris ${line}${fields.length ? `, kolom "${fields[0]}"` : ""}: ${problem.message}`,
  };
};
