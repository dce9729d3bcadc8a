import type { OnRestricted } from "../access/restricted.js";
import type { Viewer } from "../access/viewer.js";
import type { Database } from "../database/database.js";

/** Reader of the graph: database, viewer, and the day (`2026-11-24`) that counts as today. */
export interface Asker {
  database: Database;
  viewer: Viewer;
  today: string;
  /** Receives the RESTRICTED elements that answers show. Default: nobody. */
  onRestricted?: OnRestricted;
}
