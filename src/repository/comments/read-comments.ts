import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../context.js";
import { type PageRequest, pageOf } from "../elements/connection.js";
import { beyondMoment } from "../elements/cursor.js";
import { type Connection, connectionOfRead, type Page } from "../elements/present-connection.js";
import { type Selection, selects, selectsRows } from "../elements/selection.js";

interface CommentArguments extends PageRequest {
  /** True: only resolved comments; false: only open ones. Default: all. */
  resolved?: boolean | null;
}

/**
 * Returns the selected page of the comments of each element, oldest first, in one statement. An element that the viewer
 * may not see has none. Throws BAD_USER_INPUT for an invalid page.
 */
export async function readComments(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  ids: readonly string[],
  selection: Selection,
): Promise<Map<string, Connection>> {
  const scope = new Scope(viewer, today);
  const page = pageOf(selection.args as CommentArguments, limits.defaultPageSize);
  const cypher = `UNWIND ${scope.parameter(ids)} AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")}
    RETURN id, ${compilePage(selection, page, scope)} AS page`;
  const found = new Map((await database.read(cypher, scope.parameters)).map(row => [row.id, row.page]));
  return new Map(
    ids.map(id => {
      const { rows = [], totalCount = 0 } = found.get(id) ?? {};
      return [id, connectionOfRead(rows, page, { totalCount })];
    }),
  );
}

/** Compiles `{ rows, totalCount }` of the comments of a bound `id`; each part only if selected. */
function compilePage(selection: Selection, { size, cursor, isBackwards }: Page, scope: Scope): string {
  const match = `MATCH (c:Comment {elementId: id}) WHERE ${resolvedOnly(selection.args)}`;
  const parts = selects(selection, "totalCount") ? [`totalCount: COUNT { ${match} }`] : [];
  // A wrong cursor is refused even if no rows are selected.
  const onwards = cursor ? beyondMoment("c", cursor, scope, isBackwards ? "<" : ">") : "true";
  if (selectsRows(selection)) {
    const down = isBackwards ? " DESC" : "";
    parts.push(
      `rows: COLLECT { ${match} AND ${onwards} WITH c ORDER BY c.at${down}, c.id${down} LIMIT ${scope.parameter(size + 1)} RETURN {key: [c.at, c.id], node: properties(c)} }`,
    );
  }
  return `{${parts.join(", ")}}`;
}

const resolvedOnly = ({ resolved }: CommentArguments): string =>
  typeof resolved === "boolean" ? `c.resolvedAt IS ${resolved ? "NOT " : ""}NULL` : "true";
