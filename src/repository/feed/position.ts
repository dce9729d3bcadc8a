import { decodeMoment, encodeCursor } from "../elements/cursor.js";

/** Place in the change log, in its order: time of a write, and id of one of its records. */
export interface Position {
  at: string;
  id: string;
}

/** Follows the id of every record. */
const afterAllIds = "~";

/** Position before every record. */
export const beginning: Position = { at: "1970-01-01T00:00:00.000Z", id: afterAllIds };

/** Returns the position after all records of the writes up to a time. */
export const endOf = (at: string): Position => ({ at, id: afterAllIds });

/** Returns true if records up to a time may lie beyond a position. */
export const isBefore = ({ at, id }: Position, until: string): boolean =>
  at < until || (at === until && id !== afterAllIds);

/** Returns true if a position follows another one. */
export const isAfter = (one: Position, other: Position): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

/** Returns a position as a cursor of the feed, for `changes(after:)` too. */
export const cursorOf = ({ at, id }: Position): string => encodeCursor([at, id]);

/** Returns the position of a cursor; undefined for a text that is none. */
export function positionOf(cursor: string): Position | undefined {
  try {
    const [at, id] = decodeMoment(cursor);
    return { at, id };
  } catch {
    return undefined;
  }
}
