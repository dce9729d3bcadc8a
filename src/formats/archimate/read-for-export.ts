import { withoutRedacted } from "../../access/readable.js";
import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { lastOf } from "../../common/present.js";
import type { Row } from "../../database/database.js";
import { type Kind, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";

/** Number of elements per read. */
const page = 1_000;

/** Relation with all its stored properties. */
export interface StoredRelationRow {
  type: string;
  /** Id of the element at which it begins; `to` is the id of the other end. */
  from: string;
  to: string;
  fromKind: string;
  toKind: string;
  properties: Row;
}

type Reader = Pick<Context, "database" | "viewer">;

/** Yields pages of all stored elements of a kind, on any day and plateau, ordered by code. */
export async function* readElements({ database, viewer }: Reader, kind: Kind): AsyncGenerator<Row[]> {
  const properties = propertiesOf(kind).map(({ name }) => name);
  const statement = `
    MATCH (n:${kind.name}) WHERE n.code >= $code AND (n.code > $code OR n.id > $id) AND ${visible(viewer, "n")}
    RETURN properties(n) AS row, ${restrictedMark(viewer, "n", properties)} AS mark ORDER BY n.code, n.id LIMIT $page`;
  for (let last: Row | undefined = { code: "", id: "" }; last; ) {
    const rows: Row[] = (await database.read(statement, { ...last, page })).map(({ row }) => row);
    if (rows.length > 0) yield rows.map(row => withoutRedacted(viewer, row));
    last = rows.length === page ? { code: lastOf(rows).code, id: lastOf(rows).id } : undefined;
  }
}

/** Returns the outgoing relations of elements, in the order of the elements. */
export async function readRelations({ database, viewer }: Reader, ids: string[]): Promise<StoredRelationRow[]> {
  const statement = `
    UNWIND $ids AS id
    MATCH (n:Element {id: id})-[r:${metamodel.relationTypes.join("|")}]->(m:Element)
    WHERE ${visible(viewer, "n")} AND ${visible(viewer, "m")}
    RETURN type(r) AS type, n.id AS from, m.id AS to, n.kind AS fromKind, m.kind AS toKind, properties(r) AS properties`;
  return (await database.read(statement, { ids })) as StoredRelationRow[];
}

/** Number of elements per read of relations. */
export const relationPage = page;
