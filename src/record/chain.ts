import { createHmac, type KeyObject } from "node:crypto";
import type { Row, Transaction } from "../database/database.js";

/**
 * Returns the text of a record that its link covers: JSON of its properties as pairs of name and value, in the order of
 * names (UTF-16). Properties without a value are left out, because Neo4j does not store them. Values are what Neo4j
 * stores: texts, numbers, booleans, and lists of these.
 */
export function canonicalText(record: Row): string {
  const names = Object.keys(record).filter(name => record[name] !== null && record[name] !== undefined);
  return JSON.stringify(names.sort().map(name => [name, record[name]]));
}

/**
 * Returns the link of a record in its chain: HMAC-SHA-256 over the link of the record before (undefined for the first
 * one) and all its properties but `previous` and `hash`, as 43 characters of base64url. Only with the key can a changed
 * record get a link that fits.
 */
export function linkOf(key: KeyObject, previous: string | undefined, { hash: _, ...content }: Row): string {
  return createHmac("sha256", key)
    .update(canonicalText({ ...content, previous }))
    .digest("base64url");
}

/** Returns the record key of a transaction. Throws if the database was opened without one. */
export function keyOf({ recordKey }: Transaction): KeyObject {
  if (recordKey) return recordKey;
  throw new Error("This database was opened without a record key, so nothing can be recorded.");
}

/** Returns a record with `previous`, the link of the record before, and `hash`, its own link. */
export function chained<R extends Row>(key: KeyObject, previous: string | undefined, record: R) {
  const linked = previous === undefined ? record : { ...record, previous };
  return { ...linked, hash: linkOf(key, previous, linked) };
}
