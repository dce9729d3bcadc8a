import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import type { Row, Transaction } from "../../database/database.js";
import { ResponsibleKind, rolledUpOn, sortsRolledUp } from "../../graph/responsible.js";
import { relationValidity } from "../../graph/validity.js";
import { lockElements } from "./lock.js";
import type { Draft } from "./plan/draft.js";
import { isSame } from "./plan/same-relation.js";

/**
 * Sets `responsible` of the given elements (default: all) to the id of the OPD of their owner on that day, with biro
 * and UPT rolled up, or to OUTSIDE for other institutions. An Opd without an owner is responsible for itself. Also
 * necessary at the start of a day, because owners change by date. It changes no revision and writes no log.
 * Returns the ids of the changed elements with their new responsible OPD.
 */
export async function refreshResponsible(
  transaction: Transaction,
  today: string,
  ids?: string[],
): Promise<Map<string, string | null>> {
  const chosen = ids ?? (await lockOutdated(transaction, today));
  if (chosen.length === 0) return new Map();
  const rows = await transaction.run(storeResponsible, { ...sortsRolledUp, today, ids: chosen });
  return new Map(rows.map(({ id, responsible }) => [id, responsible]));
}

/**
 * Returns the ids of all elements whose responsible OPD changes on that day. They are locked before the final
 * evaluation, because a concurrent write may have changed them.
 */
async function lockOutdated(transaction: Transaction, today: string): Promise<string[]> {
  const rows = await transaction.run(`${all} RETURN n.id AS id ORDER BY id`, { ...sortsRolledUp, today });
  const ids = rows.map(({ id }) => id);
  await lockElements(transaction, ids);
  return ids;
}

const inForce = (variable: string) => relationValidity(variable, "$today");

const outdated = `WHERE ${visible(keeper, "n")}
  OPTIONAL MATCH (n)-[owned:OWNED_BY]->(holder:${ResponsibleKind.name}) WHERE ${inForce("owned")} AND ${visible(keeper, "holder")}
  WITH coalesce(holder, CASE WHEN n:${ResponsibleKind.name} THEN n END) AS owner, collect(n) AS owned
  WITH owned, ${rolledUpOn("$today", keeper)} AS responsible
  UNWIND owned AS n
  WITH n, responsible
  WHERE coalesce(n.responsible, '') <> coalesce(responsible, '')`;
const all = `MATCH (n:Element) ${outdated}`;
const chosenById = `UNWIND $ids AS id MATCH (n:Element {id: id}) USING INDEX SEEK n:Element(id) ${outdated}`;
const storeResponsible = `${chosenById} SET n.responsible = responsible RETURN n.id AS id, responsible`;

/** Returns true if a request changes the responsible OPD of any element. */
export const affectsResponsible = (draft: Draft): boolean =>
  [sourcesOfChanged(draft, "OWNED_BY"), sourcesOfChanged(draft, "UNIT_OF"), resortedOpds(draft)].some(
    ({ length }) => length > 0,
  );

/**
 * Updates `responsible` after a change of an owner, of the position of a unit, or of the type of an Opd. Returns the
 * changed elements like `refreshResponsible`.
 */
export async function keepResponsible(transaction: Transaction, draft: Draft) {
  const owned = sourcesOfChanged(draft, "OWNED_BY");
  const opds = [...sourcesOfChanged(draft, "UNIT_OF"), ...resortedOpds(draft)];
  // Elements and units of a new Opd are related to it by this request, so they are among the sources already.
  const units = opds.filter(id => draft.elements.get(id)?.before);
  const affected = units.length > 0 ? await ownedByUnits(transaction, units) : [];
  const ids = [...new Set([...owned, ...opds, ...affected])];
  return ids.length > 0 ? refreshResponsible(transaction, draft.day.today, ids) : new Map<string, string | null>();
}

const sourcesOfChanged = (draft: Draft, type: string): string[] =>
  [...draft.relations.values()]
    .filter(each => each.type === type && !isSame(each.before, each.after))
    .map(({ from }) => from);

const resortedOpds = (draft: Draft): string[] =>
  [...draft.elements.values()]
    .filter(
      ({ kind, before, after }) =>
        kind === ResponsibleKind && after && (!before || !isSame(before.opdType, after.opdType)),
    )
    .map(({ id }) => id);

const unitsBeneath = `UNWIND $ids AS id
  MATCH (opd:Element:${ResponsibleKind.name} {id: id})<-[:UNIT_OF*0..${deepestTree}]-(unit:${ResponsibleKind.name})
  WHERE ${visible(keeper, "opd")} AND ${visible(keeper, "unit")}
  WITH DISTINCT unit`;

/**
 * Returns the ids of these Opds, of the units beneath them, and of all elements that they own. The units are locked
 * before the elements are read, to wait for concurrent changes of owner based on the former position.
 */
async function ownedByUnits(transaction: Transaction, ids: string[]): Promise<string[]> {
  const units = await transaction.run(`${unitsBeneath} RETURN unit.id AS id ORDER BY id`, { ids });
  await lockElements(
    transaction,
    units.map(({ id }) => id),
  );
  const rows: Row[] = await transaction.run(
    `${unitsBeneath}
     RETURN unit.id AS unit, COLLECT { MATCH (unit)<-[:OWNED_BY]-(n:Element) WHERE ${visible(keeper, "n")} RETURN n.id } AS owned`,
    { ids },
  );
  return rows.flatMap(({ unit, owned }) => [unit, ...owned]);
}
