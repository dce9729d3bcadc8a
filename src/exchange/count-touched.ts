import type { Row, Transaction } from "../database/database.js";
import type { Written } from "../repository/writing/apply-changes.js";

/** What became of elements and relations, counted from the change log. */
export interface Touched {
  created: number;
  updated: number;
  unchanged: number;
  deleted: number;
  relationsAdded: number;
  relationsRemoved: number;
}

export const untouched: Touched = {
  created: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  relationsAdded: 0,
  relationsRemoved: 0,
};

/** Elements whose log is read at a time: a record may hold a long description. */
const batch = 2_000;

/**
 * What the change log tells of these elements since then; they are locked, so nobody else has written to them. `deleted`:
 * ids of elements that may be gone.
 */
export async function countTouched(
  transaction: Transaction,
  written: Written[],
  { since, deleted = [] }: { since: string; deleted?: string[] },
): Promise<Touched> {
  const ids = [...new Set([...written.flatMap(element => (element ? [element.id] : [])), ...deleted])];
  const touched = { ...untouched, unchanged: ids.length };
  for (let from = 0; from < ids.length; from += batch) {
    const records = await transaction.run(logOf, { ids: ids.slice(from, from + batch), since });
    for (const record of records) count(record, touched);
  }
  return touched;
}

const logOf = `
  UNWIND $ids AS id
  MATCH (change:Change {elementId: id}) WHERE change.at >= $since
  RETURN change.action AS action,
    [side IN [change.before, change.after] | CASE WHEN side CONTAINS '"relations":' THEN side END] AS sides`;

function count({ action, sides }: Row, touched: Touched) {
  const counted = ({ CREATED: "created", UPDATED: "updated", DELETED: "deleted" } as const)[action as string]!;
  touched[counted]++;
  touched.unchanged--;
  const [before, after] = sides.map(relationIds) as [Set<string>, Set<string>];
  touched.relationsAdded += [...after].filter(id => !before.has(id)).length;
  touched.relationsRemoved += [...before].filter(id => !after.has(id)).length;
}

function relationIds(side: string | null): Set<string> {
  const { relations = {} } = JSON.parse(side ?? "{}") as { relations?: Record<string, { id: string }[]> };
  return new Set(
    Object.values(relations)
      .flat()
      .map(({ id }) => id),
  );
}
