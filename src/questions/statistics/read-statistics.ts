import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { definitionOf } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { Responsible } from "../element-count.js";
import { enteredKinds } from "../within-opd.js";

/** Number of elements of one kind, OPD, status and (for services) method. */
export interface FoundCount extends Responsible {
  kind: string;
  status: string | null;
  method: string | null;
  /** Level of the elements, with `byLevel`; otherwise null. */
  confidentiality: string | null;
  count: number;
}

/** Cypher of the status of `x`, for kinds that have a status. */
const status = `CASE x.kind ${enteredKinds
  .flatMap(kind => {
    const { statusProperty } = definitionOf(kind);
    return statusProperty ? [`WHEN '${kind.name}' THEN x.${statusProperty}`] : [];
  })
  .join(" ")} END`;

/**
 * Counts all as-is elements in force on a day that the viewer may see, in one statement. `byLevel`: separately by their
 * confidentiality.
 */
export async function readStatistics(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  at: string,
  { byLevel = false } = {},
): Promise<FoundCount[]> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const inForce = `x.plateau = 'AS_IS' AND ${elementValidity("x", day)} AND ${visible(viewer, "x")}`;
  const cypher = `MATCH (x:${enteredKinds.map(({ name }) => name).join("|")}) WHERE ${inForce}
    WITH x.kind AS kind, ${responsibleFor("x", { day }, scope)} AS responsible, ${status} AS status,
      CASE WHEN x:Service THEN x.method END AS method, ${byLevel ? "x.confidentiality" : "null"} AS confidentiality, count(*) AS count
    OPTIONAL MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
    RETURN kind, responsible, opd {.kind, .code, .name, .plateau} AS opd, status, method, confidentiality, count
    ORDER BY kind, opd.code, responsible, status, method, confidentiality`;
  return (await database.read(cypher, scope.parameters)) as unknown as FoundCount[];
}
