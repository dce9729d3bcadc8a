import { readable } from "../../access/readable.js";
import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import { Assessment } from "../../metamodel/assessment.js";
import { definitionOf } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";

/** Assessment of one indicator of an OPD. */
export interface FoundAssessment {
  id: string;
  indicator: string;
  opd: string;
  /** False for an assessment by the Inspektorat. */
  isClaim: boolean;
  level: number | null;
}

interface Wanted {
  year: number;
  indicatorIds: readonly string[];
  /** Id of an OPD. Default: all. */
  opd?: string;
}

const { assessors } = definitionOf(Assessment).yearly!;

/**
 * Returns the assessments of a year that the viewer may see, by code of the OPD, the last changed first. They are read as they
 * are today, because a claim may be entered after its year. One of another OPD counts only if its owner assesses today.
 */
export async function readAssessments(
  { database, viewer, today }: Context,
  { year, indicatorIds, opd }: Wanted,
): Promise<FoundAssessment[]> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(today);
  const inForce = (relation: string) => relationValidity(relation, day);
  const rows = await database.read(
    `MATCH (x:${Assessment.name}) WHERE x.year = ${scope.parameter(year)} AND x.plateau = 'AS_IS' AND ${visible(viewer, "x")} AND ${elementValidity("x", day)}
     MATCH (x)-[about:ASSESSES]->(node:Reference) WHERE node.id IN ${scope.parameter(indicatorIds)} AND ${inForce("about")} AND ${visible(viewer, "node")}
     WITH x, node, coalesce(COLLECT { MATCH (x)-[concerns:CONCERNS]->(assessed:Opd) WHERE ${inForce("concerns")} AND ${visible(scope.judged.viewer, "assessed")} RETURN assessed.responsible }[0], x.responsible) AS subject
     WHERE x.responsible = subject OR EXISTS { MATCH (owner:Element:Opd {id: x.responsible}) WHERE owner.${assessors.property} IN ${scope.parameter(assessors.values)} AND ${visible(scope.judged.viewer, "owner")} }
     MATCH (opd:Element:Opd {id: subject}) WHERE ${visible(viewer, "opd")}${opd ? ` AND opd.id = ${scope.parameter(opd)}` : ""}
     WITH * ORDER BY opd.code, opd.id, x.updatedAt DESC, x.code
     RETURN x.id AS id, node.id AS indicator, opd.id AS opd, coalesce(x.responsible = subject, false) AS isClaim,
       ${readable(viewer, "x", "maturityLevel", Assessment)} AS level, ${restrictedMark(viewer, "x", ["maturityLevel"], Assessment)} AS restricted`,
    scope.parameters,
  );
  return rows as unknown as FoundAssessment[];
}
