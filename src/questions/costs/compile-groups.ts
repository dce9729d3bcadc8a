import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import type { PlateauName } from "../../graph/plateau.js";
import { layOut } from "../../graph/relation-pattern.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import type { Scope } from "../../graph/scope.js";
import { Reference } from "../../metamodel/reference.js";
import type { CostGrouping } from "./cost-types.js";

type Grouping = keyof typeof CostGrouping;

/** Day, as a parameter, and architecture. */
export interface When {
  day: string;
  plateau: PlateauName;
}

/**
 * Compiles the Cypher list of the groups of a bound `x`. In each entry, `of` is a map of kind, code, name and plateau if
 * the group is an element.
 */
type CompileGroups = (scope: Scope, when: When) => string;

/** Returns a map of a bound element as a group. */
export const described = (variable: string) => `${variable} {.kind, .code, .name, .plateau}`;

/** Returns the groups of the Opds at the end of relations of these types, as the fields of the element show them. */
const opdsOf =
  (types: readonly string[], { judgesEnd }: { judgesEnd: boolean }): CompileGroups =>
  (scope, when) => {
    const opds = { from: "x", types, direction: "OUT", other: ResponsibleKind, judgesEnd } as const;
    const { pattern, node, condition } = layOut(opds, scope, when);
    return `COLLECT { MATCH ${pattern} WHERE ${condition} RETURN DISTINCT {of: ${described(node)}} }`;
  };

/**
 * Groupings by a feature of the element; all of its costs count in the group. Bound variable: `funding`, a list of
 * `{year, rupiah, program}`.
 */
export const groupsOfElement: Partial<Record<Grouping, CompileGroups>> = {
  PAYER: opdsOf(["OWNED_BY"], { judgesEnd: false }),
  OPERATOR: opdsOf(["OPERATED_BY", "PERFORMED_BY", "EXECUTED_BY"], { judgesEnd: true }),
  OPD: (scope, when) =>
    `COLLECT { UNWIND [${responsibleFor("x", when, scope)}] AS answering OPTIONAL MATCH (opd:Element {id: answering}) WHERE ${visible(scope.viewer, "opd")} RETURN {responsible: answering, of: ${described("opd")}} }`,
  URUSAN: (scope, when) => {
    const own = ownUrusan(scope, when);
    return `CASE WHEN ${own} <> [] THEN ${own} ELSE ${urusanOfOpd(scope, when)} END`;
  },
};

/** Groupings by source of funding; only the funds of that source count in the group. */
export const groupsOfFunding: Partial<Record<Grouping, string>> = {
  YEAR: "[each IN funding | {year: each.year, rupiah: each.rupiah}]",
  PROGRAM: "[each IN funding | {of: each.program, rupiah: each.rupiah}]",
};

/** Lays out the relations of one type from a bound element to nodes of a taxonomy. */
export const toReferences = (from: string, type: string, scope: Scope, when: When) =>
  layOut({ from, types: [type], direction: "OUT", other: Reference, judgesEnd: false }, scope, when);

/** Returns Cypher for the urusan by which the element is classified. */
function ownUrusan(scope: Scope, when: When): string {
  const { pattern, node, condition } = toReferences("x", "CLASSIFIED_AS", scope, when);
  return `COLLECT { MATCH ${pattern} WHERE ${node}.taxonomy = 'URUSAN' AND ${condition} RETURN {of: ${described(node)}} }`;
}

/** Returns Cypher for the urusan of the OPD that is responsible for the element. */
function urusanOfOpd(scope: Scope, when: When): string {
  const { pattern, node, condition } = toReferences("opd", "RESPONSIBLE_FOR", scope, when);
  return `COLLECT { MATCH (opd:Element {id: ${responsibleFor("x", when, scope)}}) WHERE ${visible(scope.viewer, "opd")} MATCH ${pattern} WHERE ${condition} RETURN {of: ${described(node)}} }`;
}
