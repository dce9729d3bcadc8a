import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { Scope } from "../../repository/reading/scope.js";
import { relationValidity, stepValidity } from "../../repository/reading/validity.js";
import { visible } from "../../repository/viewer.js";

/** An OPD with a role for an element that the one asked about rests on, or for that one itself (distance 0). */
export interface FoundAnswering {
  role: string;
  label: string;
  opdId: string;
  elementId: string;
  distance: number;
}

/** Owner, developer, operator, walidata, produsen data, supervisor, performer. */
const roles = [
  "OWNED_BY",
  "DEVELOPED_BY",
  "OPERATED_BY",
  "STEWARDED_BY",
  "PRODUCED_BY",
  "SUPERVISED_BY",
  "PERFORMED_BY",
];

const deepest = 15;

/** Everybody who answers for something in the reach along the arrows that carry impact, nearest first. */
export async function findAnswering({ database, viewer, today }: Context, id: string): Promise<FoundAnswering[]> {
  const scope = new Scope(viewer, today);
  const starts = scope.parameter([id]);
  const day = scope.parameter(today);
  const inForce = stepValidity("r", "endNode", day);
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const cypher = `UNWIND ${starts} AS start
    MATCH p = (:Element {id: start})-[:${metamodel.impactTypes.join("|")}*0..${deepest}]->(x:Element)
    WHERE all(r IN relationships(p) WHERE ${inForce})
    WITH x, min(length(p)) AS distance WHERE ${visible(viewer, "x")}
    MATCH (x)-[r:${roles.join("|")}]->(opd:Opd) WHERE ${visible(viewer, "opd")} AND ${relationValidity("r", day)}
    RETURN DISTINCT type(r) AS role, opd.id AS opdId, x.id AS elementId, x.kind AS kind, distance, x.code AS code, opd.code AS opdCode
    ORDER BY distance, code, elementId, role, opdCode LIMIT ${scope.parameter(limits.maxWalkNodes)}`;
  const rows = (await database.read(cypher, scope.parameters)) as (FoundAnswering & { kind: string })[];
  return rows.map(row => ({ ...row, label: labelOf(row.role, row.kind) }));
}

function labelOf(role: string, kind: string): string {
  const relation = metamodel.relationBetween(metamodel.kind(kind), role, Opd) ?? metamodel.relationsOfType(role)[0]!;
  return relation.labels[0];
}
