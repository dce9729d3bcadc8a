import { visible } from "../../access/viewer.js";
import { append } from "../../common/group-by.js";
import { formatRef } from "../../graph/element-ref.js";
import { anyType, isSample, type Reader } from "./sample-element.js";

/** Relation by which an element that is not invented, or that somebody changed, needs an invented one. */
export interface Referrer {
  ref: string;
  name: string;
  /** Relation type, such as RUNS_ON. */
  type: string;
}

/** Relation to an invented element that is not invented itself. */
export interface Referral extends Referrer {
  from: string;
  to: string;
  /** True if the element at its start is invented. */
  isFromSample: boolean;
}

/** Reads the relations to invented elements that are not invented. */
export async function readReferences({ database, viewer }: Reader): Promise<Referral[]> {
  const rows = await database.read(
    `MATCH (n:Element)<-[r:${anyType}]-(other:Element)
     WHERE ${isSample("n")} AND NOT ${isSample("r")} AND ${visible(viewer, "n")} AND ${visible(viewer, "other")}
     RETURN n.id AS to, other.id AS from, type(r) AS type, ${isSample("other")} AS isFromSample,
       other {.kind, .code, .plateau} AS named, other.name AS name
     ORDER BY other.kind, other.code, type`,
  );
  return rows.map(({ named, ...row }) => ({ ...(row as Omit<Referral, "ref">), ref: formatRef(named) }));
}

/**
 * Returns what refers to each invented element, by its id: elements that are not invented, and invented ones that remain, either as
 * given or because something refers to them.
 */
export function referrersOf(references: readonly Referral[], remaining: Iterable<string>): Map<string, Referrer[]> {
  const found = new Map<string, Referrer[]>();
  const left = new Set(remaining);
  let open = [...references];
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    const counts = open.filter(({ from, isFromSample }) => !isFromSample || left.has(from));
    open = open.filter(each => !counts.includes(each));
    for (const { to, ref, name, type } of counts) {
      append(found, to, { ref, name, type });
      left.add(to);
    }
  }
  return found;
}
