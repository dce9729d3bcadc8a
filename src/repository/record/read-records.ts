import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { lastOf } from "../../common/present.js";
import type { Database, Row } from "../../database/database.js";

/** Records per read. */
const page = 1_000;

/** Order of the records of an element: a creation has no `revFrom`, and a deletion follows all others. */
export const orderOfRecords = "change.elementId, coalesce(change.revFrom, 0), change.id";

/** Record with the present state of its element. */
export interface RecordRow {
  record: Row;
  /** Head and revision of the element; null for one that does not exist. */
  element: { head: string | null; rev: number } | null;
  /** True unless the record names the record of another element that is not there. */
  hasMerged: boolean;
}

const read = `MATCH (change:Change)
  WHERE change.elementId >= $element AND change.elementId <= $until AND ${visible(keeper, "change")}
    AND (change.elementId > $element OR coalesce(change.revFrom, 0) > $rev OR coalesce(change.revFrom, 0) = $rev AND change.id > $id)
  WITH change ORDER BY ${orderOfRecords} LIMIT $page
  OPTIONAL MATCH (n:Element {id: change.elementId}) WHERE ${visible(keeper, "n")}
  RETURN properties(change) AS record,
    CASE WHEN n IS NOT NULL THEN {head: n.recordHead, rev: n.rev} END AS element,
    change.mergedHead IS NULL OR EXISTS {
      MATCH (other:Change {elementId: change.mergedWith}) WHERE other.hash = change.mergedHead AND ${visible(keeper, "other")}
    } AS hasMerged
  ORDER BY ${orderOfRecords}`;

/** Greater than every id. */
const lastId = "\uffff";

/** Yields all records, element by element, each in its order; with an id those of one element. In bounded memory. */
export async function* readRecords(
  database: Pick<Database, "read">,
  only?: string,
): AsyncGenerator<RecordRow, void, undefined> {
  const until = only ?? lastId;
  for (let last: Row | undefined = { element: only ?? "", rev: -1, id: "" }; last; ) {
    const rows = (await database.read(read, { ...last, until, page })) as RecordRow[];
    yield* rows;
    last = rows.length === page ? placeOf(lastOf(rows).record) : undefined;
  }
}

const placeOf = ({ elementId, revFrom, id }: Row): Row => ({ element: elementId, rev: revFrom ?? 0, id });

const readLinks = `MATCH (change:Change)
  WHERE change.at >= $at AND change.at < $until AND (change.at > $at OR change.id > $id) AND ${visible(keeper, "change")}
  RETURN change.at AS at, change.id AS id, change.hash AS hash ORDER BY change.at, change.id LIMIT $page`;

/** Moment and link of a record; null for one without a link. */
export interface RecordLink {
  at: string;
  id: string;
  hash: string | null;
}

/** Yields the links of the records of a period, in the order of the change log. In bounded memory. */
export async function* readLinksOf(
  database: Pick<Database, "read">,
  { from, until }: { from: string; until: string },
): AsyncGenerator<RecordLink, void, undefined> {
  for (let last: { at: string; id: string } | undefined = { at: from, id: "" }; last; ) {
    const rows = (await database.read(readLinks, { at: last.at, id: last.id, until, page })) as RecordLink[];
    yield* rows;
    last = rows.length === page ? lastOf(rows) : undefined;
  }
}
