import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { Scope } from "../../graph/scope.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { compileFilter } from "../../repository/elements/filter.js";
import { matchCounted } from "../counted.js";
import type { Responsible } from "../element-count.js";
import { makesSense, mandatoryOf } from "../mandatory.js";
import { enteredKinds } from "../within-opd.js";

/** Number of mandatory values that one OPD has recorded for its elements of one kind. */
export interface FoundCompletion extends Responsible {
  kind: string;
  /** Method of the services and level of the elements, with `inDetail`; otherwise null. */
  method: string | null;
  confidentiality: string | null;
  elements: number;
  filled: number;
  applicable: number;
}

export interface CompletenessOptions {
  kinds?: Kind[];
  /** Ids of the owning units. Default: all elements. */
  units?: string[];
  at: string;
  /** Separates services by their method, and all elements by their confidentiality. Default: false. */
  inDetail?: boolean;
}

const relationsOf = (kind: Kind) => definitionOf(kind).mandatoryRelations;

const kindsWithMandatory = enteredKinds.filter(kind => mandatoryOf(kind).length + relationsOf(kind).length > 0);

/** Returns the completeness by kind and OPD, in one statement. */
export async function readCompleteness(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  { kinds = [...kindsWithMandatory], units, at, inDetail = false }: CompletenessOptions,
): Promise<FoundCompletion[]> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const places = { scope, day, inDetail, units: units && scope.parameter(units) };
  const asked = kindsWithMandatory.filter(kind => kinds.includes(kind));
  if (asked.length === 0) return [];
  const cypher = `CALL () { ${asked.map(kind => compileKind(kind, places)).join("\n UNION ALL ")} }
    OPTIONAL MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
    RETURN kind, responsible, opd {.kind, .code, .name, .plateau} AS opd, method, confidentiality, elements, filled, applicable ORDER BY kind, opd.code, responsible, method, confidentiality`;
  return (await database.read(cypher, scope.parameters)) as unknown as FoundCompletion[];
}

function compileKind(
  kind: Kind,
  { scope, day, units, inDetail }: { scope: Scope; day: string; units: string | undefined; inDetail: boolean },
): string {
  const properties = mandatoryOf(kind).map(each => ({
    applies: makesSense("x", kind, each),
    isFilled: `x.${each.name} IS NOT NULL`,
  }));
  const relations = relationsOf(kind).map(name => ({
    applies: "true",
    isFilled: compileFilter({ [name]: { exists: true } }, kind, "x", scope.judged, { day, plateau: "AS_IS" }),
  }));
  const all = [...properties, ...relations];
  const filled = all.map(({ applies, isFilled }) => one(`${applies} AND ${isFilled}`)).join(" + ");
  const applicable = all.map(({ applies }) => one(applies)).join(" + ");
  return `${matchCounted([kind.name], { units, day }, scope)}
    WITH ${responsibleFor("x", { day }, scope)} AS responsible, ${inDetail && kind === Service ? "x.method" : "null"} AS method, ${inDetail ? "x.confidentiality" : "null"} AS confidentiality, ${filled} AS filled, ${applicable} AS applicable
    RETURN '${kind.name}' AS kind, responsible, method, confidentiality, count(*) AS elements, sum(filled) AS filled, sum(applicable) AS applicable`;
}

const one = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
