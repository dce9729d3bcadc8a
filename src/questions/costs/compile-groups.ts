import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import type { CostGrouping } from "./cost-types.js";

type Grouping = keyof typeof CostGrouping;

/** A list, as Cypher, of what a bound `x` is summed under; `of` is a map with kind, code and name where it is an element. */
export type CompileGroups = (scope: Scope, day: string) => string;

/** By what the element is, so that all its money counts there. `funding` is bound: `{year, rupiah, program}` of each. */
export const groupsOfElement: Partial<Record<Grouping, CompileGroups>> = {
  PAYER: ({ viewer }, day) =>
    `COLLECT { MATCH (x)-[o:OWNED_BY]->(owner:Opd) WHERE ${allOf([relationValidity("o", day), visible(viewer, "owner")])} RETURN {of: owner {.kind, .code, .name}} }`,
  OPD: (scope, day) =>
    `COLLECT { UNWIND [${responsibleFor("x", { day }, scope)}] AS answering OPTIONAL MATCH (opd:Element {id: answering}) WHERE ${visible(scope.viewer, "opd")} RETURN {responsible: answering, of: opd {.kind, .code, .name, .plateau}} }`,
  URUSAN: (scope, day) =>
    `CASE WHEN ${ownUrusan(scope, day)} <> [] THEN ${ownUrusan(scope, day)} ELSE ${urusanOfOpd(scope, day)} END`,
};

/** By where the money comes from: only that money counts there. */
export const groupsOfFunding: Partial<Record<Grouping, string>> = {
  YEAR: "[each IN funding | {year: each.year, rupiah: each.rupiah}]",
  PROGRAM: "[each IN funding | {of: each.program, rupiah: each.rupiah}]",
};

const urusan = "urusan {.kind, .code, .name}";

/** The urusan that the element is classified as. */
const ownUrusan = ({ viewer }: Scope, day: string) =>
  `COLLECT { MATCH (x)-[c:CLASSIFIED_AS]->(urusan:Reference {taxonomy: 'URUSAN'}) WHERE ${allOf([relationValidity("c", day), visible(viewer, "urusan")])} RETURN {of: ${urusan}} }`;

/** Those that the OPD carries which answers for it. */
const urusanOfOpd = (scope: Scope, day: string) =>
  `COLLECT { MATCH (opd:Element {id: ${responsibleFor("x", { day }, scope)}})-[c:RESPONSIBLE_FOR]->(urusan:Reference) WHERE ${allOf([relationValidity("c", day), visible(scope.viewer, "opd"), visible(scope.viewer, "urusan")])} RETURN {of: ${urusan}} }`;
