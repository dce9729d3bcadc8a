import { basename } from "node:path";
import { Rollback } from "../../database/database.js";
import type { SnapshotRow } from "../../questions/snapshots/snapshot-row.js";
import { keepTold } from "../../questions/snapshots/write-snapshots.js";
import { applyChanges } from "../../repository/changes/apply-changes.js";
import { type Touched, untouched } from "../../repository/changes/count-touched.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import type { Context } from "../../repository/context.js";
import { type CsvFile, placeInWords, problemAt, readFolder } from "./read-folder.js";
import { toOperations } from "./to-operations.js";
import { toSnapshotRows } from "./to-snapshot-rows.js";

/** Result of loading folders of CSV. With a problem nothing was written and every count is 0. */
export interface LoadReport extends Touched {
  problems: Problem[];
}

type Loader = Pick<Context, "database" | "viewer" | "today">;

/** Loads folders of CSV (format: seeds/README.md), all or nothing; loading them again changes nothing. */
export async function loadFolders(context: Loader, folders: string[]): Promise<LoadReport> {
  const read = await Promise.all(folders.map(readFolder));
  const { operations, snapshots, problems } = translate(read.flatMap(({ files }) => files));
  const faults = [...read.flatMap(each => each.problems), ...problems];
  if (faults.length > 0) return { ...untouched, problems: faults };
  const applied = await write(
    context,
    operations,
    snapshots,
    `Dimuat dari ${folders.map(folder => basename(folder)).join(", ")}`,
  );
  return { ...applied.touched, problems: applied.problems.map(locate) };
}

function translate(files: CsvFile[]) {
  const { operations, problems } = toOperations(files.filter(({ holds }) => holds !== "snapshot"));
  const snapshots = toSnapshotRows(files.filter(({ holds }) => holds === "snapshot"));
  return { operations, snapshots: snapshots.rows, problems: [...problems, ...snapshots.problems] };
}

/** Writes snapshots in the same transaction as the elements, although they are no elements. */
function write(context: Loader, operations: Operation[], snapshots: SnapshotRow[], note: string) {
  return applyChanges(context, operations, {
    note,
    read: async transaction => {
      const counted = await keepTold(transaction, snapshots);
      if (counted.length > 0)
        throw new Rollback({ elements: [], touched: untouched, problems: [alreadyCounted(counted)] });
    },
  });
}

const alreadyCounted = (days: string[]): Problem =>
  problemAt(
    [],
    "ALREADY_COUNTED",
    `Hitungan ${days.join(", ")} sudah tercatat dari repositori ini; berkas tidak menggantinya.`,
  );

const locate = (problem: Problem): Problem =>
  problem.path.length === 0 ? problem : { ...problem, message: `${placeInWords(problem.path)}: ${problem.message}` };
