import type { Row, Transaction } from "../../database/database.js";
import { Opd, type OpdType } from "../../metamodel/opd.js";
import { deepestTree } from "../limits.js";
import { relationValidity } from "../reading/validity.js";
import { type Viewer, visible } from "../viewer.js";
import { keeper } from "./keeper.js";
import { lockElements } from "./lock-and-load.js";
import type { Draft } from "./plan/draft.js";
import { isSame } from "./plan/same-relation.js";

/*
 * The one file of the engine that knows kinds and relations by name: who answers for an element is a question of how a
 * province is organised (PP 18/2016), which no declaration of the metamodel could say more plainly than this.
 */

/** The kind that `Element.responsible` leads to. */
export const ResponsibleKind = Opd;

/** Whom an Opd of a sort stands for: itself, the Opd it is a unit of, or nobody within the province. */
const standsFor: Record<keyof typeof OpdType, "ITSELF" | "PARENT" | "OUTSIDE"> = {
  DINAS: "ITSELF",
  BADAN: "ITSELF",
  SETDA: "ITSELF",
  SETWAN: "ITSELF",
  INSPEKTORAT: "ITSELF",
  BIRO: "PARENT",
  UPT: "PARENT",
  UNIT: "PARENT",
  MINISTRY: "OUTSIDE",
  AGENCY: "OUTSIDE",
  OTHER_GOVERNMENT: "OUTSIDE",
  COMPANY: "OUTSIDE",
};

/** Opd that one of a sort stands for; itself where no sort is recorded. */
export const standingOf = (sort: string | null | undefined) => standsFor[sort as keyof typeof OpdType] ?? "ITSELF";

const sortsThat = (whom: string) =>
  Object.keys(standsFor).filter(sort => standsFor[sort as keyof typeof OpdType] === whom);

/** Parameters of `rolledUpOn`. */
export const sortsRolledUp = { rolledUp: sortsThat("PARENT"), outside: sortsThat("OUTSIDE") };

/** Value of `responsible` for everything that institutions outside the province own. */
export const OUTSIDE = "OUTSIDE";

/**
 * Sets `responsible` of elements, or of all: the id of the perangkat daerah that their owner belongs to on that day, its
 * biro and UPT rolled up; OUTSIDE for other institutions. An Opd without an owner answers for itself. Needed at the
 * start of a day, too, because owners change by date. Moves no revision and is not logged.
 */
export async function refreshResponsible(transaction: Transaction, today: string, ids?: string[]) {
  const chosen = ids ?? (await lockOutdated(transaction, today));
  if (chosen.length > 0)
    await transaction.run(`${chosenById} SET n.responsible = responsible`, { ...sortsRolledUp, today, ids: chosen });
}

/** Ids of all elements for which another answers on that day: locked before they are judged again, as a writer may have been faster. */
async function lockOutdated(transaction: Transaction, today: string): Promise<string[]> {
  const rows = await transaction.run(`${all} RETURN n.id AS id ORDER BY id`, { ...sortsRolledUp, today });
  const ids = rows.map(({ id }) => id);
  await lockElements(transaction, ids);
  return ids;
}

/** Cypher of the id of the Opd, or OUTSIDE, that a bound `owner` is rolled up to on a day. */
export const rolledUpOn = (day: string, viewer: Viewer): string => `COLLECT {
    MATCH path = (owner)-[:UNIT_OF*0..${deepestTree}]->(top:Opd)
    WHERE all(r IN relationships(path) WHERE ${relationValidity("r", day)})
      AND all(unit IN nodes(path)[..-1] WHERE coalesce(unit.opdType IN $rolledUp, false)) AND ${visible(viewer, "top")}
    RETURN CASE WHEN top.opdType IN $outside THEN '${OUTSIDE}' ELSE top.id END ORDER BY length(path) DESC LIMIT 1
  }[0]`;

const inForce = (variable: string) => relationValidity(variable, "$today");

const outdated = `WHERE ${visible(keeper, "n")}
  OPTIONAL MATCH (n)-[owned:OWNED_BY]->(holder:Opd) WHERE ${inForce("owned")} AND ${visible(keeper, "holder")}
  WITH coalesce(holder, CASE WHEN n:Opd THEN n END) AS owner, collect(n) AS owned
  WITH owned, ${rolledUpOn("$today", keeper)} AS responsible
  UNWIND owned AS n
  WITH n, responsible
  WHERE coalesce(n.responsible, '') <> coalesce(responsible, '')`;
const all = `MATCH (n:Element) ${outdated}`;
const chosenById = `UNWIND $ids AS id MATCH (n:Element {id: id}) USING INDEX SEEK n:Element(id) ${outdated}`;

/** Brings `responsible` up to date where a call changed an owner, a unit's place or the sort of an Opd. */
export async function keepResponsible(transaction: Transaction, draft: Draft) {
  const owned = sourcesOfChanged(draft, "OWNED_BY");
  const opds = [...sourcesOfChanged(draft, "UNIT_OF"), ...resortedOpds(draft)];
  // Whatever a new Opd owns, and its units, the call has related to it itself.
  const units = opds.filter(id => draft.elements.get(id)?.before);
  const affected = units.length > 0 ? await ownedByUnits(transaction, units) : [];
  const ids = [...new Set([...owned, ...opds, ...affected])];
  if (ids.length > 0) await refreshResponsible(transaction, draft.day.today, ids);
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
  MATCH (opd:Element:Opd {id: id})<-[:UNIT_OF*0..${deepestTree}]-(unit:Opd)
  WHERE ${visible(keeper, "opd")} AND ${visible(keeper, "unit")}
  WITH DISTINCT unit`;

/**
 * These Opds, the units beneath them, and whatever any of them owns. The units are locked before that is asked: whoever is
 * giving one of them an element, by what was above it until now, is awaited.
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
