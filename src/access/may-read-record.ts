import { keeper } from "./keeper.js";
import { type Role, roles } from "./roles.js";
import { type Viewer, visible } from "./viewer.js";

const labelsOf = (reads: (role: Role) => boolean) =>
  Object.values<Role>(roles)
    .filter(reads)
    .map(({ label }) => label)
    .join(", ");

const reasons = {
  none: `Akun ini tidak dapat membaca catatan perubahan. Diperlukan salah satu peran: ${labelsOf(({ readsRecord }) => readsRecord !== "NOTHING")}.`,
  foreign: `Hanya catatan perubahan elemen yang menjadi tanggung jawab perangkat daerah Anda yang dapat dibaca. Untuk catatan lain diperlukan salah satu peran: ${labelsOf(({ readsRecord }) => readsRecord === "EVERYTHING")}.`,
};

/** Returns true if a viewer reads the record of changes of an element for which an OPD is responsible. */
export const mayReadRecord = ({ records }: Viewer, responsible: unknown): boolean =>
  records === "EVERYTHING" || records.opds.includes(responsible as string);

/** Returns the reason for people why a viewer does not read the whole record of changes; undefined for one who does. */
export function reasonForPartOfRecord({ records }: Viewer): string | undefined {
  if (records === "EVERYTHING") return undefined;
  return records.opds.length > 0 ? reasons.foreign : reasons.none;
}

/**
 * Returns the Cypher condition under which a viewer has the right to read the record of changes of the element with this
 * id. What counts is the OPD that is responsible now; for a deleted element, the one of its newest record. Everything that
 * shows records to a viewer takes it, besides `visible`; `viewerParameters` has its parameter. One text for all viewers
 * who read a part; for those who read none it is false, so that no record is looked at.
 */
export function ownRecord({ records }: Viewer, id: string): string {
  if (records === "EVERYTHING") return "true";
  if (records.opds.length === 0) return "false";
  return `coalesce(COLLECT {
    OPTIONAL MATCH (own:Element {id: ${id}}) WHERE ${visible(keeper, "own")}
    OPTIONAL MATCH (last:Change {elementId: CASE WHEN own IS NULL THEN ${id} END}) WHERE ${visible(keeper, "last")}
    RETURN coalesce(own, last).responsible ORDER BY last.at DESC, last.id DESC LIMIT 1
  }[0] IN $viewerRecordOpds, false)`;
}
