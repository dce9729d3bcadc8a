import { visible } from "../../access/viewer.js";
import type { Row } from "../../database/database.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";

/** So many elements are read at a time. */
const page = 1_000;

/** A relation with all that is stored of it. */
export interface StoredRelationRow {
  type: string;
  /** Ids of its ends. */
  from: string;
  to: string;
  fromKind: string;
  toKind: string;
  properties: Row;
}

type Reader = Pick<Context, "database" | "viewer">;

/** All that is stored of elements of a kind, whatever day or plateau, in the order of their codes, in pages. */
export async function* readElements({ database, viewer }: Reader, kind: Kind): AsyncGenerator<Row[]> {
  const statement = `
    MATCH (n:${kind.name}) WHERE n.code >= $code AND (n.code > $code OR n.id > $id) AND ${visible(viewer, "n")}
    RETURN properties(n) AS row ORDER BY n.code, n.id LIMIT $page`;
  for (let last: Row | undefined = { code: "", id: "" }; last; ) {
    const rows: Row[] = (await database.read(statement, { ...last, page })).map(({ row }) => row);
    if (rows.length > 0) yield rows;
    last = rows.length === page ? { code: rows.at(-1)!.code, id: rows.at(-1)!.id } : undefined;
  }
}

/** The relations that belong to elements, in the order of these. */
export async function readRelations({ database, viewer }: Reader, ids: string[]): Promise<StoredRelationRow[]> {
  const statement = `
    UNWIND $ids AS id
    MATCH (n:Element {id: id})-[r:${metamodel.relationTypes.join("|")}]->(m:Element)
    WHERE ${visible(viewer, "n")} AND ${visible(viewer, "m")}
    RETURN type(r) AS type, n.id AS from, m.id AS to, n.kind AS fromKind, m.kind AS toKind, properties(r) AS properties`;
  return (await database.read(statement, { ids })) as StoredRelationRow[];
}

/** How many elements' relations are read at a time. */
export const relationPage = page;
