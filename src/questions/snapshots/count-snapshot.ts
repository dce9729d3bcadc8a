import { groupBy } from "../../common/group-by.js";
import type { Context } from "../../repository/context.js";
import { type FoundCompletion, readCompleteness } from "../completeness/read-completeness.js";
import { bucketOfOpd, totalOf } from "../element-count.js";
import { type FoundCount, readStatistics } from "../statistics/read-statistics.js";
import type { SnapshotRow } from "./snapshot-row.js";

const groupOf = ({ kind, responsible, method, confidentiality }: FoundCount | FoundCompletion) =>
  JSON.stringify([kind, responsible, method, confidentiality]);

/** Counts a day from the present data, like `statistics` and `completeness` of that day. */
export async function countSnapshot(
  context: Pick<Context, "database" | "viewer" | "today">,
  day: string,
): Promise<SnapshotRow[]> {
  const counts = await readStatistics(context, day, { byLevel: true });
  const completions = await readCompleteness(context, { at: day, inDetail: true });
  const completionOf = new Map(completions.map(each => [groupOf(each), each]));
  return [...groupBy(counts, groupOf)].map(([group, rows]) => rowOf(day, rows, completionOf.get(group)));
}

/** Merges the rows of a group, which differ only in their status; a snapshot has no status. */
function rowOf(day: string, rows: readonly FoundCount[], completion: FoundCompletion | undefined): SnapshotRow {
  const { kind, responsible, method, confidentiality } = rows[0]!;
  const { value, label } = bucketOfOpd(rows[0]!);
  return {
    ...{ day, kind, responsible, opd: value, label, method, confidentiality },
    count: totalOf(rows),
    mandatoryFilled: completion?.filled ?? 0,
    mandatoryAsked: completion?.applicable ?? 0,
    ...{ provenance: null, note: null },
  };
}
