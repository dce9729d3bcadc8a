import type { Row } from "../../database/database.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { asIsInForce, relationValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";
import { askedMap, needRow } from "../severity/need.js";
import { Turns } from "./turns.js";
import { buildVitalGraph, type NeedOf, type VitalElement, type VitalGraph } from "./vital-graph.js";

const vitalTypes = [...new Set(metamodel.relations.filter(({ vital }) => vital !== false).map(({ type }) => type))];

/** In one row of an answer: a row of each is three times as slow. */
const batch = 100;

/** Cypher: a column of lists, some of them in each row. */
const inBatches = (list: string) => `WITH collect(${list}) AS listed
    UNWIND range(0, size(listed) - 1, ${batch}) AS start RETURN listed[start..start + ${batch}] AS batch`;

/**
 * Who stops with whom on a day, of the as-is architecture, in two statements, elements by code. Throws COST_EXCEEDED for
 * more elements than `limits.maxVitalElements`.
 */
export async function readVitalGraph(context: Context, day: string): Promise<VitalGraph> {
  const turns = new Turns(context.database.timeLimits.readMs);
  const [elements, needs] = await Promise.all([readElements(context, day), readNeeds(context, day)]);
  const most = limits.maxVitalElements;
  if (elements.length > most) {
    const message = `Single points of failure are worked out for ${most} elements at most; this repository has more.`;
    throw new RepositoryError("COST_EXCEEDED", message, { max: most });
  }
  return buildVitalGraph(elements, needs, turns);
}

async function readElements({ database, viewer }: Context, day: string): Promise<VitalElement[]> {
  const cypher = `MATCH (x:Element) WHERE ${visible(viewer, "x")} AND ${isCounted("x")}
    WITH x ORDER BY x.code, x.kind, x.id LIMIT $most
    ${inBatches(`{id: x.id, kind: x.kind, responsible: x.responsible, asked: ${askedMap("x")}}`)}`;
  return unbatch(await database.read(cypher, { day, most: limits.maxVitalElements + 1 }));
}

/** A named need may be of a group that another makes vital. */
async function readNeeds({ database, viewer }: Context, day: string): Promise<NeedOf[]> {
  const cypher = `MATCH (x:Element)-[r:${metamodel.impactTypes.join("|")}]->(y:Element)
    WHERE (type(r) IN $vitalTypes OR r.vital OR r.redundancy IS NOT NULL) AND ${relationValidity("r", "$day")}
      AND ${visible(viewer, "x")} AND ${visible(viewer, "y")} AND ${isCounted("x")} AND ${isCounted("y")}
    ${inBatches(`{owner: x.id, need: ${needRow("r", "y")}}`)}`;
  return unbatch(await database.read(cypher, { day, vitalTypes }));
}

const isCounted = (element: string) => asIsInForce(element, "$day");

const unbatch = (rows: Row[]) => rows.flatMap(row => row.batch);

/** The ids of the services that these Opd and units own. */
export async function readOwnedServices({ database, viewer }: Context, units: string[], day: string) {
  const rows = await database.read(
    `UNWIND $units AS unit MATCH (owner:Element {id: unit})<-[o:OWNED_BY]-(service:${Service.name})
     WHERE ${visible(viewer, "owner")} AND ${visible(viewer, "service")} AND ${relationValidity("o", "$day")} RETURN DISTINCT service.id AS id`,
    { units, day },
  );
  return new Set(rows.map(({ id }) => id as string));
}
