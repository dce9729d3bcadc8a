import { visible } from "../access/viewer.js";
import { responsibleFor } from "../graph/answering.js";
import { belongsTo, type PlateauName } from "../graph/plateau.js";
import { layOut, type Period } from "../graph/relation-pattern.js";
import { OUTSIDE, ResponsibleKind } from "../graph/responsible.js";
import { allOf, type Scope } from "../graph/scope.js";
import { elementValidity } from "../graph/validity.js";
import { Element } from "../metamodel/define/index.js";

/** Elements that count in a review. Lists and the day are parameters. */
interface Counted {
  /** Ids of the owning units. Default: all owners in the province; of named elements also those outside. */
  units: string | undefined;
  /** Ids of named elements. Default: all elements. */
  ids?: string;
  day: string;
  /** Default: AS_IS. */
  plateau?: PlateauName;
  /** Variable before the match, such as of the OPD whose `units` these are, that each `x` is matched once for. Default: none. */
  per?: string;
}

type Reviewed = Counted & { plateau: PlateauName };

const isEntered = (variable: string, { day, plateau }: Reviewed, scope: Scope) =>
  allOf([visible(scope.viewer, variable), elementValidity(variable, day), belongsTo(plateau, variable, day, scope)]);

/** Excludes elements of institutions outside the province, which do not report here. */
const isOfProvince = (variable: string, reviewed: Reviewed, scope: Scope) =>
  `coalesce(${responsibleFor(variable, reviewed, scope)}, '') <> '${OUTSIDE}'`;

/** Compiles the condition that one of the units owns a bound element; in the to-be architecture also by succession. */
export function isOwnedBy(variable: string, units: string, scope: Scope, period: Period): string {
  const owner = { types: ["OWNED_BY"], direction: "OUT", other: ResponsibleKind, judgesEnd: false } as const;
  const { pattern, node, condition } = layOut({ from: variable, ...owner }, scope, period);
  return `EXISTS { MATCH ${pattern} WHERE ${node}.id IN ${units} AND ${condition} }`;
}

/**
 * Compiles the condition that a bound element counts in a review: of the architecture, in force on the day, and owned
 * by one of the units. Without units: all elements except those of institutions outside the province.
 */
export function counts(variable: string, counted: Omit<Counted, "ids" | "per">, scope: Scope): string {
  const reviewed = { plateau: "AS_IS", ...counted } as const;
  const { units } = reviewed;
  const owned = units ? isOwnedBy(variable, units, scope, reviewed) : isOfProvince(variable, reviewed, scope);
  return allOf([isEntered(variable, reviewed, scope), owned]);
}

/**
 * Compiles the match of each counted `x` of these labels, including the units. It starts at the named elements, else at
 * the units, else at the labels.
 */
export function matchCounted(labels: readonly string[], counted: Counted, scope: Scope): string {
  const any = labels.join("|");
  const { units, ids } = counted;
  if (ids) return matchNamed(any, ids, { plateau: "AS_IS", ...counted }, scope);
  if (units) return matchOwned(any, units, { plateau: "AS_IS", ...counted }, scope);
  return `MATCH (x:${any}) WHERE ${counts("x", counted, scope)}`;
}

function matchNamed(any: string, ids: string, reviewed: Reviewed, scope: Scope): string {
  const owned = reviewed.units ? isOwnedBy("x", reviewed.units, scope, reviewed) : "true";
  const isCounted = allOf([isEntered("x", reviewed, scope), owned]);
  return `UNWIND ${ids} AS id MATCH (x:Element {id: id}) WHERE (x:${any}) AND ${isCounted}`;
}

function matchOwned(any: string, units: string, { per, ...reviewed }: Reviewed, scope: Scope): string {
  const owned = { from: "owner", types: ["OWNED_BY"], direction: "IN", other: Element, judgesEnd: false } as const;
  const { pattern, node, condition } = layOut(owned, scope, reviewed);
  return `UNWIND ${units} AS unit MATCH (owner:Element {id: unit}) WHERE ${visible(scope.viewer, "owner")}
    CALL (owner) { RETURN owner AS x UNION MATCH ${pattern} WHERE ${condition} RETURN ${node} AS x }
    WITH DISTINCT ${per ? `${per}, ` : ""}x WHERE (x:${any}) AND ${isEntered("x", reviewed, scope)}`;
}
