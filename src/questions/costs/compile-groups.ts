import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import type { CostGrouping } from "./cost-types.js";

type Grouping = keyof typeof CostGrouping;

/**
 * Compiles the Cypher list of the groups of a bound `x`. In each entry, `of` is a map of kind, code and name if the
 * group is an element.
 */
export type CompileGroups = (scope: Scope, day: string) => string;

/**
 * Groupings by a feature of the element; all of its costs count in the group. Bound variable: `funding`, a list of
 * `{year, rupiah, program}`.
 */
export const groupsOfElement: Partial<Record<Grouping, CompileGroups>> = {
  PAYER: ({ viewer }, day) =>
    `COLLECT { MATCH (x)-[o:OWNED_BY]->(owner:Opd) WHERE ${allOf([relationValidity("o", day), visible(viewer, "owner")])} RETURN {of: owner {.kind, .code, .name}} }`,
  OPD: (scope, day) =>
    `COLLECT { UNWIND [${responsibleFor("x", { day }, scope)}] AS answering OPTIONAL MATCH (opd:Element {id: answering}) WHERE ${visible(scope.viewer, "opd")} RETURN {responsible: answering, of: opd {.kind, .code, .name, .plateau}} }`,
  URUSAN: (scope, day) =>
    `CASE WHEN ${ownUrusan(scope, day)} <> [] THEN ${ownUrusan(scope, day)} ELSE ${urusanOfOpd(scope, day)} END`,
};

/** Groupings by source of funding; only the funds of that source count in the group. */
export const groupsOfFunding: Partial<Record<Grouping, string>> = {
  YEAR: "[each IN funding | {year: each.year, rupiah: each.rupiah}]",
  PROGRAM: "[each IN funding | {of: each.program, rupiah: each.rupiah}]",
};

const urusan = "urusan {.kind, .code, .name}";

/** Returns Cypher for the urusan by which the element is classified. */
const ownUrusan = ({ viewer }: Scope, day: string) =>
  `COLLECT { MATCH (x)-[c:CLASSIFIED_AS]->(urusan:Reference {taxonomy: 'URUSAN'}) WHERE ${allOf([relationValidity("c", day), visible(viewer, "urusan")])} RETURN {of: ${urusan}} }`;

/** Returns Cypher for the urusan of the OPD that is responsible for the element. */
const urusanOfOpd = (scope: Scope, day: string) =>
  `COLLECT { MATCH (opd:Element {id: ${responsibleFor("x", { day }, scope)}})-[c:RESPONSIBLE_FOR]->(urusan:Reference) WHERE ${allOf([relationValidity("c", day), visible(scope.viewer, "opd"), visible(scope.viewer, "urusan")])} RETURN {of: ${urusan}} }`;
