import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import type { Database } from "../../database/database.js";
import { beginning, type Position, positionOf } from "./position.js";

/** Records that are read again for somebody who resumes; whoever missed more reads everything anew. */
const mostResumed = 10_000;

/** Reason why nobody can resume at a cursor. */
type Unresumable = "UNKNOWN_POSITION" | "TOO_FAR_BACK";

const resumable = `RETURN EXISTS {
    MATCH (change:Change {at: $at}) WHERE ($id = $between OR change.id = $id) AND ${visible(keeper, "change")}
  } AS isThere, COUNT {
    MATCH (later:Change) WHERE later.id IS NOT NULL AND later.at > $at AND ${visible(keeper, "later")}
    RETURN later LIMIT ${mostResumed + 1}
  } AS missed`;

/**
 * Returns the position of a cursor, or the reason why what followed it is not known: it is no cursor of this repository (also
 * after the restore of an older backup), or more than 10,000 records back.
 */
export async function resumeAt(database: Pick<Database, "read">, cursor: string): Promise<Position | Unresumable> {
  const position = positionOf(cursor);
  if (!position) return "UNKNOWN_POSITION";
  const [row] = await database.read(resumable, { ...position, between: beginning.id });
  if (!row!.isThere && position.at !== beginning.at) return "UNKNOWN_POSITION";
  return row!.missed > mostResumed ? "TOO_FAR_BACK" : position;
}
