import { visible } from "../../access/viewer.js";
import type { Row } from "../../database/database.js";
import { formatRef } from "../../graph/element-ref.js";
import { ResponsibleKind, succession } from "../../graph/responsible.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Operation } from "../changes/operations.js";
import { givenAgain } from "../changes/plan/move-relation.js";
import { anyType, isChangedSince, isSample, type Reader, type SampleElement } from "./sample-element.js";

/** Relation that ends with its Opd. */
interface EndedRelation {
  from: string;
  type: string;
  to: string;
  properties: Row;
  /** First day of the relation of the same type that remains after it; null without one. */
  next: string | null;
}

/** Opd that is not invented, but ends only by an invented succession. */
export interface InventedEnd extends SampleElement {
  description?: string;
  /** True if somebody changed it after it was loaded. */
  isChanged: boolean;
  /** Its relations that end on the same day. */
  relations: EndedRelation[];
}

/** Reads the Opds that end only by an invented succession, with the note of the changes of the purge. */
export async function readInventedEnds({ database, viewer }: Reader, note: string): Promise<InventedEnd[]> {
  const rows = await database.read(
    `MATCH (n:${ResponsibleKind.name})-[s:${succession}]->(heir:${ResponsibleKind.name})
     WHERE ${isSample("s")} AND NOT ${isSample("n")} AND n.validUntil = s.since
       AND ${visible(viewer, "n")} AND ${visible(viewer, "heir")}
       AND NOT EXISTS { MATCH (n)-[real:${succession}]->(:${ResponsibleKind.name}) WHERE NOT ${isSample("real")} }
     WITH DISTINCT n
     RETURN n {.id, .kind, .code, .plateau, .name, .rev, .description} AS opd, ${isChangedSince(viewer, "n")} AS isChanged,
       COLLECT { MATCH (n)-[r:${anyType}]-(other:Element) WHERE r.until = n.validUntil AND ${visible(viewer, "other")}
         WITH r, startNode(r) AS source
         RETURN {from: source.id, type: type(r), to: endNode(r).id, properties: properties(r), next: COLLECT {
           MATCH (source)-[later:${anyType}]->(target:Element) WHERE type(later) = type(r) AND later.since >= r.until
             AND NOT ${isSample("later")} AND ${visible(viewer, "target")}
           RETURN later.since ORDER BY later.since LIMIT 1 }[0]} AS ended } AS relations
     ORDER BY opd.code`,
    { note },
  );
  return rows.map(({ opd: { code, plateau, ...opd }, isChanged, relations }) => ({
    ...{ ...opd, isChanged, relations },
    ref: formatRef({ kind: opd.kind, code, plateau }),
  }));
}

const isOneAtATime = (type: string): boolean => metamodel.relationsOfType(type).some(({ oneAtATime }) => oneAtATime);

/** Leaves out relations that are deleted anyway, those that another one follows on the day, and the second of two equal ones. */
export function withoutGoing(ends: readonly InventedEnd[], gone: ReadonlySet<string>): InventedEnd[] {
  const done = new Set(gone);
  return ends.map(end => {
    const relations = end.relations
      .map(relation => (isOneAtATime(relation.type) ? relation : { ...relation, next: null }))
      .filter(
        ({ from, to, properties: { id, until }, next }) =>
          ![from, to, id].some(each => done.has(each)) && next !== until,
      );
    for (const { properties } of relations) done.add(properties.id);
    return { ...end, relations };
  });
}

/** Returns the operations after which an Opd is in force again, with the relations that ended with it. */
export function operationsOfEnd({ id, rev, description, relations }: InventedEnd, index: number): Operation[] {
  const path = ["ends", index];
  const properties = { validUntil: null, description: description?.replace(inventedDay, "") ?? null };
  return [
    { ...{ action: "update", element: id, expectedRev: rev, path }, properties, relations: {} },
    ...relations.flatMap(({ from, type, to, properties, next }): Operation[] => [
      { action: "unrelate", relation: properties.id, path },
      { ...{ action: "relate", from, type, to, path }, properties: withoutEnd(properties, next) },
    ]),
  ];
}

function withoutEnd(row: Row, next: string | null): Row {
  const { until: _, note, ...properties } = givenAgain(row);
  return { ...properties, ...(next ? { until: next } : {}), note: note?.replace(inventedDay, "") || undefined };
}

/** Words of the sample by which a description or note says that its day is invented. */
const inventedDay = /; hari berakhirnya contoh$|\s*Berakhir saat penggabungan; hari contoh$/;
