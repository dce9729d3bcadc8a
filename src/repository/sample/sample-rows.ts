import { visible } from "../../access/viewer.js";
import { formatRef } from "../../graph/element-ref.js";
import type { Operation } from "../changes/operations.js";
import { type InventedEnd, operationsOfEnd, readInventedEnds, withoutGoing } from "./invented-ends.js";
import { type Referral, type Referrer, readReferences, referrersOf } from "./referrers.js";
import { anyType, isChangedSince, isSample, type Reader, type SampleElement } from "./sample-element.js";

/** Reason why an invented element remains. */
export type Remaining = SampleElement &
  ({ because: "REFERRED"; by: Referrer[] } | { because: "CHANGED" } | { because: "GRANTED" });

/** Invented rows of a repository: the elements to delete, the elements that remain, and the relations to delete. */
export interface SampleRows {
  going: SampleElement[];
  remaining: Remaining[];
  /** Ids of the relations of remaining elements that are invented or lead to an element to delete. */
  relations: string[];
  /** Opds that are in force again, with their relations. */
  reopened: InventedEnd[];
  /** Opds whose invented end remains, because somebody changed them. */
  ended: InventedEnd[];
}

interface Choice {
  /** Deletes also the elements that were changed after they were loaded. Default: false. */
  edited?: boolean;
  /** Note of the changes of the purge, which do not count as changes by somebody. */
  note: string;
}

/**
 * Finds the invented rows. An invented element remains if an element that remains refers to it by a relation that is not
 * invented, if somebody changed it after it was loaded, or if a grant of an account names it.
 */
export async function readSampleRows(reader: Reader, { edited = false, note }: Choice): Promise<SampleRows> {
  const [elements, references, granted, ends] = await Promise.all([
    readElements(reader, note),
    readReferences(reader),
    readGranted(reader),
    readInventedEnds(reader, note),
  ]);
  const isHeld = ({ isChanged }: { isChanged: boolean }) => isChanged && !edited;
  const remaining = remainingOf(elements, references, { granted, isHeld });
  const left = new Set(remaining.map(({ id }) => id));
  const going = elements.filter(({ id }) => !left.has(id));
  const relations = await readRelations(reader, new Set(going.map(({ id }) => id)));
  const gone = new Set([...going.map(({ id }) => id), ...relations]);
  const reopened = withoutGoing(
    ends.filter(end => !isHeld(end)),
    gone,
  );
  return { going, remaining, relations, reopened, ended: ends.filter(isHeld) };
}

interface Reasons {
  granted: ReadonlySet<string>;
  isHeld(element: Found): boolean;
}

function remainingOf(elements: readonly Found[], references: readonly Referral[], { granted, isHeld }: Reasons) {
  const staying = elements.filter(element => granted.has(element.id) || isHeld(element));
  const referrers = referrersOf(
    references,
    staying.map(({ id }) => id),
  );
  return elements.flatMap((found): Remaining[] => {
    const { isChanged: _, ...element } = found;
    const by = referrers.get(element.id);
    if (by) return [{ ...element, because: "REFERRED", by }];
    if (granted.has(element.id)) return [{ ...element, because: "GRANTED" }];
    return isHeld(found) ? [{ ...element, because: "CHANGED" }] : [];
  });
}

/**
 * Returns the operations that delete the rows. They are refused if an element was changed since it was read, or if others refer
 * to it now.
 */
export function operationsOf({ going, relations, reopened }: SampleRows): Operation[] {
  return [
    ...relations.map((relation, index): Operation => ({ action: "unrelate", relation, path: ["relations", index] })),
    ...reopened.flatMap(operationsOfEnd),
    ...going.map(
      ({ id, rev }, index): Operation => ({
        ...{ action: "delete", element: id },
        ...{ expectedRev: rev, path: ["elements", index] },
      }),
    ),
  ];
}

type Found = SampleElement & { isChanged: boolean };

async function readElements({ database, viewer }: Reader, note: string): Promise<Found[]> {
  const rows = await database.read(
    `MATCH (n:Element) WHERE ${isSample("n")} AND ${visible(viewer, "n")}
     RETURN n.id AS id, n.kind AS kind, n.code AS code, n.plateau AS plateau, n.name AS name, n.rev AS rev,
       ${isChangedSince(viewer, "n")} AS isChanged
     ORDER BY kind, code, plateau`,
    { note },
  );
  return rows.map(({ code, plateau, ...row }) => ({
    ...(row as Omit<Found, "ref">),
    ref: formatRef({ kind: row.kind, code, plateau }),
  }));
}

/**
 * Returns the ids of the OPDs that a grant of an active account names, which would otherwise lose its extent. Ended and withdrawn
 * grants do not count.
 */
async function readGranted({ database, today }: Reader): Promise<Set<string>> {
  const rows = await database.read(
    `MATCH (a:Account) WHERE a.isActive MATCH (g:AccountGrant {accountId: a.id}) WHERE coalesce(g.until > $today, true)
     UNWIND g.opds AS id RETURN DISTINCT id`,
    { today },
  );
  return new Set(rows.map(({ id }) => id));
}

async function readRelations({ database, viewer }: Reader, going: ReadonlySet<string>): Promise<string[]> {
  const rows = await database.read(
    `MATCH (from:Element)-[r:${anyType}]->(to:Element)
     WHERE (${isSample("r")} OR ${isSample("to")}) AND ${visible(viewer, "from")} AND ${visible(viewer, "to")}
     RETURN r.id AS id, from.id AS from, to.id AS to, ${isSample("r")} AND NOT ${isSample("from")} AS isOfOther`,
  );
  return rows.filter(({ from, to, isOfOther }) => !going.has(from) && (isOfOther || going.has(to))).map(({ id }) => id);
}
