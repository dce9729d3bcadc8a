import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Row } from "../../database/database.js";
import { responsibleFor } from "../../graph/answering.js";
import { belongsTo, type PlateauName } from "../../graph/plateau.js";
import { layOut } from "../../graph/relation-pattern.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { matchCounted } from "../counted.js";
import { askedOf, askedRow, nameAt, namePlaces, needRow } from "../severity/need.js";
import { Turns } from "./turns.js";
import { buildVitalGraph, type NeedOf, type VitalElement, type VitalGraph } from "./vital-graph.js";

const vitalTypes = [...new Set(metamodel.relations.filter(({ vital }) => vital !== false).map(({ type }) => type))];

/** Elements per row of the result. One element per row takes three times as long. */
const batch = 100;

/** Compiles the aggregation of lists into batches, one batch per row. */
const inBatches = (list: string) => `WITH collect(${list}) AS listed
    UNWIND range(0, size(listed) - 1, ${batch}) AS start RETURN listed[start..start + ${batch}] AS batch`;

/** Day and architecture to read. */
export interface Read {
  at: string;
  plateau: PlateauName;
}

/**
 * Reads the graph of vital needs of one architecture on a day, in two statements, elements by code. Throws
 * COST_EXCEEDED for more elements than `limits.maxVitalElements`.
 */
export async function readVitalGraph(context: Context, read: Read): Promise<VitalGraph> {
  const elements = await readElements(context, read);
  const most = limits.maxVitalElements;
  if (elements.length > most) {
    const message = `Single points of failure can be computed for at most ${most} elements; this repository has more.`;
    throw new RepositoryError("COST_EXCEEDED", message, { max: most });
  }
  // Reads the needs only after the check: for half a million elements they would take Neo4j minutes.
  const needs = await readNeeds(context, read);
  return buildVitalGraph(elements, needs, new Turns(context.database.timeLimits.readMs));
}

async function readElements({ database, viewer, today }: Context, read: Read): Promise<VitalElement[]> {
  const scope = new Scope(viewer, today);
  const period = periodOf(read, scope);
  const responsible = responsibleFor("x", period, scope);
  const cypher = `MATCH (x:Element) WHERE ${visible(viewer, "x")} AND ${isCounted("x", period, scope)}
    WITH x ORDER BY x.code, x.kind, x.id LIMIT ${scope.parameter(limits.maxVitalElements + 1)}
    ${inBatches(`[x.id, ${scope.parameter(namePlaces)}[x.kind], ${responsible}, ${askedRow("x")}]`)}`;
  const rows = unbatch(await database.read(scope.opening + cypher, scope.parameters));
  return rows.map(([id, kind, responsible, asked]) => ({ id, kind: nameAt(kind), responsible, asked: askedOf(asked) }));
}

/** Reads the needs, including those with a `redundancy` name, whose group another need may make vital. */
async function readNeeds({ database, viewer, today }: Context, read: Read): Promise<NeedOf[]> {
  const scope = new Scope(viewer, today);
  const period = periodOf(read, scope);
  const layout = {
    from: "x",
    types: metamodel.impactTypes,
    direction: "OUT",
    other: Element,
    judgesEnd: true,
  } as const;
  const { pattern, relation: r, node, condition } = layOut(layout, scope, period);
  const cypher = `MATCH (x:Element), ${pattern}
    WHERE (type(${r}) IN ${scope.parameter(vitalTypes)} OR ${r}.vital OR ${r}.redundancy IS NOT NULL)
      AND ${visible(viewer, "x")} AND ${isCounted("x", period, scope)} AND ${condition}
    ${inBatches(`[x.id, ${needRow(r, node, scope.parameter(namePlaces))}]`)}`;
  return unbatch(await database.read(scope.opening + cypher, scope.parameters)) as NeedOf[];
}

type ReadPeriod = ReturnType<typeof periodOf>;

const periodOf = ({ at, plateau }: Read, scope: Scope) => ({ day: scope.parameter(at), plateau });

const isCounted = (element: string, { day, plateau }: ReadPeriod, scope: Scope) =>
  `${belongsTo(plateau, element, day, scope)} AND ${elementValidity(element, day)}`;

const unbatch = (rows: Row[]): any[][] => rows.flatMap(row => row.batch);

/** Returns the ids of the services owned by these Opds and units. */
export async function readOwnedServices({ database, viewer, today }: Context, units: string[], read: Read) {
  const scope = new Scope(viewer, today);
  const counted = { units: scope.parameter(units), ...periodOf(read, scope) };
  const cypher = `${matchCounted([Service.name], counted, scope)} RETURN x.id AS id`;
  const rows = await database.read(scope.opening + cypher, scope.parameters);
  return new Set(rows.map(({ id }) => id as string));
}
