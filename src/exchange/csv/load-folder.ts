import type { Context } from "../../repository/context.js";
import { applyChanges } from "../../repository/writing/apply-changes.js";
import type { Problem } from "../../repository/writing/operation.js";
import { readFolder } from "./read-folder.js";
import { toOperations } from "./to-operations.js";

/** What a folder of CSV did; `changed` elements were created or brought up to date. With a problem, nothing was written. */
export interface LoadReport {
  rows: number;
  changed: number;
  problems: Problem[];
}

/** Loads a folder of CSV (form: seeds/README.md), all of it or nothing; loading it again changes nothing. */
export async function loadFolder(
  context: Pick<Context, "database" | "viewer" | "today">,
  folder: string,
): Promise<LoadReport> {
  const { files, problems: unreadable } = await readFolder(folder);
  const { operations, problems } = toOperations(files);
  const faults = [...unreadable, ...problems];
  if (faults.length > 0) return { rows: operations.length, changed: 0, problems: faults };
  const before = await countChanges(context);
  const applied = await applyChanges(context, operations, { note: `Dimuat dari ${folder}` });
  return {
    rows: operations.length,
    changed: (await countChanges(context)) - before,
    problems: applied.problems.map(locate),
  };
}

async function countChanges({ database }: Pick<Context, "database">): Promise<number> {
  const [row] = await database.read("MATCH (change:Change) RETURN count(change) AS count");
  return row!.count;
}

const locate = (problem: Problem): Problem => {
  const [file, line, ...fields] = problem.path;
  return {
    ...problem,
    message: `${file}, baris ${line}${fields.length ? `, kolom "${fields[0]}"` : ""}: ${problem.message}`,
  };
};
