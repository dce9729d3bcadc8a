import type { KeyObject } from "node:crypto";
import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { lastOf } from "../../common/present.js";
import type { Database, Row } from "../../database/database.js";
import { linkOf } from "../../record/chain.js";
import type { Defect } from "./defect.js";
import { type RecordRow, readRecords } from "./read-records.js";

/** Numbers of what was checked. */
export interface CheckedChains {
  records: number;
  /** Those that were written before records had links. */
  chainedLater: number;
  /** Elements with records, deleted ones included. */
  elements: number;
  /** Elements that exist and have neither a record nor a head. */
  withoutRecord: number;
}

type Report = (defect: Defect) => void;
type Reader = Pick<Database, "read">;

/**
 * Checks the link of every record, its place in the chain of its element, and the head and revision of every element.
 * In bounded memory.
 */
export async function verifyChains(database: Reader, key: KeyObject, report: Report): Promise<CheckedChains> {
  const checked = { records: 0, chainedLater: 0, elements: 0 };
  for await (const chain of chainsIn(readRecords(database), key)) {
    checked.elements++;
    checked.records += chain.records;
    checked.chainedLater += chain.chainedLater;
    if (chain.defects.length === 0) continue;
    // Somebody may have changed the element while its records were read: only what lasts is a defect.
    for await (const again of chainsIn(readRecords(database, chain.id), key)) again.defects.forEach(report);
  }
  return { ...checked, withoutRecord: await verifyElements(database, report) };
}

interface Chain {
  /** Id of the element. */
  id: string;
  records: number;
  chainedLater: number;
  defects: Defect[];
}

/** Yields the chains of elements. The defects of one chain are the only thing that grows. */
async function* chainsIn(rows: AsyncIterable<RecordRow>, key: KeyObject): AsyncGenerator<Chain, void, undefined> {
  let [chain, last] = [undefined as Chain | undefined, undefined as RecordRow | undefined];
  for await (const row of rows) {
    if (chain && last && chain.id !== row.record.elementId) {
      yield endedBy(last, chain);
      last = chain = undefined;
    }
    chain ??= { id: row.record.elementId, records: 0, chainedLater: 0, defects: [] };
    chain.records++;
    if (row.record.chainedAt) chain.chainedLater++;
    chain.defects.push(...defectsOf(row, last?.record, key));
    last = row;
  }
  if (chain && last) yield endedBy(last, chain);
}

function endedBy({ record, element }: RecordRow, chain: Chain): Chain {
  const what = element ? defectOfElement(record, element) : record.action !== "DELETED" && "ELEMENT_MISSING";
  if (what) chain.defects.push(at(record, what));
  return chain;
}

function defectOfElement({ action, hash, revTo }: Row, { head, rev }: NonNullable<RecordRow["element"]>) {
  if (action === "DELETED" || head !== (hash ?? null)) return "HEAD";
  return rev !== revTo && "REVISION";
}

function defectsOf({ record, hasMerged }: RecordRow, last: Row | undefined, key: KeyObject): Defect[] {
  if (!record.hash) return [at(record, "UNLINKED")];
  const found: (Defect["what"] | false)[] = [
    linkOf(key, record.previous, record) !== record.hash && "CHANGED",
    record.previous !== last?.hash && "OUT_OF_CHAIN",
    record.previous === last?.hash && last !== undefined && record.revFrom !== last.revTo && "REVISION_GAP",
    last?.action === "DELETED" && "AFTER_DELETION",
    !hasMerged && "MERGED_MISSING",
  ];
  return found.filter(what => what !== false).map(what => at(record, what));
}

const at = ({ ref, elementId, revTo }: Row, what: Defect["what"]): Defect => ({
  what,
  where: `The record of ${ref} (${elementId}), ${revTo === undefined ? "deletion" : `revision ${revTo}`},`,
});

const readElements = `MATCH (n:Element) WHERE n.id > $last AND ${visible(keeper, "n")}
  WITH n ORDER BY n.id LIMIT $page
  RETURN n.id AS id, n.recordHead IS NOT NULL AS hasHead,
    EXISTS { MATCH (change:Change {elementId: n.id}) WHERE ${visible(keeper, "change")} } AS hasRecords
  ORDER BY id`;

/** Finds elements with a head and no record. Returns the number of elements that have neither. */
async function verifyElements(database: Reader, report: Report): Promise<number> {
  const page = 1_000;
  let without = 0;
  for (let last: string | undefined = ""; last !== undefined; ) {
    const rows = await database.read(readElements, { last, page });
    for (const { id, hasHead, hasRecords } of rows) {
      if (!hasRecords && hasHead) report({ what: "RECORDS_MISSING", where: `The element ${id}` });
      if (!hasRecords && !hasHead) without++;
    }
    last = rows.length === page ? lastOf(rows).id : undefined;
  }
  return without;
}
