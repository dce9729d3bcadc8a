import { keeper } from "../access/keeper.js";
import { visible } from "../access/viewer.js";
import { RepositoryError } from "../common/repository-error.js";
import type { Database, Row } from "../database/database.js";
import { refOfKind } from "../graph/element-ref.js";
import { resolveRefs } from "../graph/resolve-refs.js";
import { ResponsibleKind, standingOf } from "../graph/responsible.js";
import { elementLasts } from "../graph/validity.js";

/** An ADMIN sees no elements, but grants name OPDs, and their names are public. */
const viewer = keeper;

/** OPD of a grant, for people. */
export interface OpdOfGrant {
  id: string;
  code: string;
  name: string;
}

interface Asked {
  database: Database;
  /** Day in the province, `2026-11-24`. */
  today: string;
}

/**
 * Returns the ids of OPDs by code, ref or id. Throws NOT_FOUND, and BAD_USER_INPUT for a unit: nothing has a unit as its
 * responsible OPD, so that a grant for it would be empty.
 */
export async function idsOfOpds({ database, today }: Asked, named: readonly string[]): Promise<string[]> {
  const refs = named.map(each => refOfKind(ResponsibleKind, each));
  const ids = await resolveRefs({ database, viewer, today }, refs, ResponsibleKind);
  const rows = await database.read(
    `MATCH (n:Element) WHERE n.id IN $ids AND ${visible(viewer, "n")} RETURN n.id AS id, n.kind AS kind, n.opdType AS opdType`,
    { ids },
  );
  const isAnswering = (row: Row) => row.kind === ResponsibleKind.name && standingOf(row.opdType) === "ITSELF";
  const answering = new Set(rows.filter(isAnswering).map(({ id }) => id));
  const wrong = ids.findIndex(id => !answering.has(id));
  if (wrong < 0) return ids;
  throw new RepositoryError(
    "BAD_USER_INPUT",
    `${named[wrong]} answers for no elements itself. Name the OPD that it is a unit of.`,
  );
}

/**
 * Returns the OPDs that a grant can name, by name: those in force or planned that are no units of another one. Grants for a
 * successor are given before its first day.
 */
export async function grantableOpds({ database, today }: Pick<Asked, "database" | "today">): Promise<OpdOfGrant[]> {
  const rows = await database.read(
    `MATCH (n:${ResponsibleKind.name}) WHERE n.plateau = 'AS_IS' AND ${elementLasts("n", "$today")} AND ${visible(viewer, "n")}
     RETURN n.id AS id, n.code AS code, n.name AS name, n.opdType AS opdType ORDER BY n.name, n.code`,
    { today },
  );
  return rows.filter(({ opdType }) => standingOf(opdType) === "ITSELF") as OpdOfGrant[];
}

/** Returns the OPDs of grants by id; one that has been deleted is absent. */
export async function opdsOfGrants(
  database: Pick<Database, "read">,
  ids: readonly string[],
): Promise<Map<string, OpdOfGrant>> {
  if (ids.length === 0) return new Map();
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:${ResponsibleKind.name} {id: id}) WHERE ${visible(viewer, "n")} RETURN n.id AS id, n.code AS code, n.name AS name`,
    { ids: [...new Set(ids)] },
  );
  return new Map(rows.map(row => [row.id, row as OpdOfGrant]));
}
