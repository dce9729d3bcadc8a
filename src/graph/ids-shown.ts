import { type Viewer, visible } from "../access/viewer.js";
import type { Database } from "../database/database.js";

interface Asking {
  database: Pick<Database, "read">;
  viewer: Viewer;
}

/**
 * Returns a predicate that is true for those of the ids whose elements the viewer may see; ids of deleted elements are not
 * among them. For a viewer who sees everything it is always true. One statement, none without ids or for such a viewer.
 */
export async function idsShown({ database, viewer }: Asking, ids: readonly string[]): Promise<(id: string) => boolean> {
  if (viewer.sight === "EVERYTHING") return () => true;
  const cypher = `UNWIND $ids AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")} RETURN id`;
  const rows = ids.length > 0 ? await database.read(cypher, { ids: [...new Set(ids)] }) : [];
  const shown = new Set(rows.map(row => row.id));
  return id => shown.has(id);
}
