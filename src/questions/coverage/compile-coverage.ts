import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import type { Row } from "../../database/database.js";
import { responsibleFor } from "../../graph/answering.js";
import { type Expression, objectOf } from "../../graph/expression.js";
import { layOut, type Period } from "../../graph/relation-pattern.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { Application } from "../../metamodel/application.js";
import { Element, type End, type Kind } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import { compileConnection } from "../../repository/elements/connection.js";
import type { Frame } from "../../repository/elements/frame.js";
import { compileElement } from "../../repository/elements/projection.js";
import { fieldsNamed, type Selection, selects, slotOf } from "../../repository/elements/selection.js";
import { doesItsWork, functionTaxonomies, servedBy } from "../functions/served-functions.js";
import { bindUnits } from "../within-opd.js";
import { type CoveragePart, compileMatrices } from "./compile-matrix.js";

/** Arguments of a coverage, as Cypher parameters and variables. */
export interface CoverageQuestion {
  taxonomy: string;
  version: string;
  level: string;
  /** Kinds of elements that count. Default: all. */
  kinds?: Kind[];
}

/** Relationship types from an element to a reference node. */
const pointsAt = ["CLASSIFIED_AS", "FULFILS", "EVIDENCES", "FUNDED_BY"];

/**
 * Compiles a statement that computes the coverage for each `opd` of a bound list of ids, or of the whole repository if
 * the id is null. Columns: `id` and `coverage`, a map of the selected fields, which `read` converts.
 */
export function compileCoverage(
  opds: string,
  question: CoverageQuestion,
  selection: Selection,
  { scope, frame }: { scope: Scope; frame: Frame },
): Expression<Row> {
  const { taxonomy, version, level } = question;
  const isShown = ({ shows }: { shows: string[] }) => selects(selection, ...shows);
  const parts = [
    ...partsOf(question, scope, frame).filter(isShown),
    ...compileMatrices(selection, question, scope, frame),
  ];
  const entries = parts.map(({ name, value }) => `\`${name}\`: ${value ?? name}`);
  const gaps = gapsOf(selection, scope, frame);
  const told = [...about(question, scope), ...entries, `gaps: ${gaps.cypher}`];
  const inForce = `${visible(scope.viewer, "node")} AND ${elementValidity("node", frame.day)}`;
  const cypher = `UNWIND ${opds} AS opd
    ${bindUnits(scope, frame)}
    CALL (*) {
      MATCH (node:Reference {taxonomy: ${taxonomy}, version: ${version}}) WHERE node.level = ${level} AND ${inForce}
      CALL (*) {
        MATCH (node)<-[:BROADER*0..${deepestTree}]-(r:Reference)
        ${compilePointing(question, scope, frame)}
        RETURN collect(DISTINCT e) AS elements
      }
      WITH collect({node: node, elements: elements}) AS nodes
      WITH nodes, [each IN nodes WHERE each.elements = [] | each.node] AS gaps
      ${parts.map(({ subquery }) => subquery).join("\n      ")}
      RETURN {${told.join(", ")}} AS coverage
    }
    RETURN opd AS id, coverage`;
  return { cypher, read: ({ gaps: found, ...coverage }: Row) => ({ ...coverage, ...gaps.read(found) }) };
}

/** Returns the connection of each selected field `gaps`, by its slot. */
const gapsOf = (selection: Selection, scope: Scope, frame: Frame) =>
  objectOf(
    new Map(
      fieldsNamed(selection, "gaps").map(field => [
        slotOf(field.alias, "gaps"),
        compileConnection(field, { kind: Reference, among: "gaps" }, scope, frame, compileElement),
      ]),
    ),
  );

/** Compiles Cypher from a bound `r` to each counted `e` at it: directly, by its process, or by what it supports. */
export function compilePointing({ kinds }: Pick<CoverageQuestion, "kinds">, scope: Scope, period: Period): string {
  const lead = (from: string, types: readonly string[], direction: "IN" | "OUT", other: End) =>
    layOut({ from, types, direction, other, judgesEnd: other === Element }, scope, period);
  const owner = lead("e", ["OWNED_BY"], "OUT", Opd);
  const isOwned = `EXISTS { MATCH ${owner.pattern} WHERE ${owner.node}.id IN units AND ${owner.condition} }`;
  const counts = allOf([
    kinds ? `e.kind IN ${scope.parameter(kinds.map(({ name }) => name))}` : "true",
    `(opd IS NULL OR ${isOwned})`,
  ]);
  const itself = lead("r", pointsAt, "IN", Element);
  const process = lead("r", ["CLASSIFIED_AS"], "IN", Element);
  const delivered = lead(process.node, ["DELIVERED_THROUGH"], "OUT", Element);
  const served = lead("pointing", servedBy, "OUT", Element);
  const serves = `r.taxonomy IN ${functionTaxonomies} AND ${served.condition} AND ${doesItsWork(served.relation)}`;
  const onwards =
    kinds?.includes(Application) === false
      ? ""
      : `UNION MATCH ${served.pattern} WHERE ${serves} RETURN ${served.node} AS e`;
  return `CALL (*) { MATCH ${itself.pattern} WHERE ${itself.condition} RETURN ${itself.node} AS pointing
          UNION MATCH ${process.pattern} WHERE ${process.condition} MATCH ${delivered.pattern} WHERE ${delivered.condition} RETURN ${delivered.node} AS pointing }
        CALL (*) { RETURN pointing AS e ${onwards} }
        WITH e WHERE ${counts}`;
}

/** Returns the entries of the map that are always part of the answer. */
function about({ taxonomy, version }: CoverageQuestion, { viewer }: Scope): string[] {
  const levels = `COLLECT { MATCH (r:Reference {taxonomy: ${taxonomy}, version: ${version}}) WHERE ${visible(viewer, "r")} RETURN DISTINCT r.level AS level ORDER BY level }`;
  return [
    "isOfOpd: opd IS NULL OR size(units) > 0",
    `version: ${version}`,
    `levels: ${levels}`,
    "references: size(nodes)",
    "covered: size(nodes) - size(gaps)",
  ];
}

/**
 * Returns the parts of the answer, computed from the bound `nodes` only if one of the fields in `shows` is selected.
 * They are subqueries, because Neo4j treats a count within COLLECT as one of the surrounding statement.
 */
const partsOf = (question: CoverageQuestion, scope: Scope, frame: Frame): (CoveragePart & { shows: string[] })[] => [
  {
    shows: ["rows"],
    name: "rows",
    subquery: `CALL (*) { UNWIND nodes AS each WITH each.node AS node, size(each.elements) AS count WHERE count > 0
        WITH node, count ORDER BY node.code RETURN collect(node {.kind, .code, .name, count: count}) AS rows }`,
  },
  {
    shows: ["elements", "byKind", "byOpd"],
    name: "totals",
    subquery: `CALL (*) { UNWIND nodes AS each UNWIND each.elements AS e
        WITH DISTINCT e WITH e.kind AS kind, ${responsibleFor("e", frame, scope)} AS responsible, count(*) AS count
        OPTIONAL MATCH (o:Element {id: responsible}) WHERE ${visible(scope.viewer, "o")}
        WITH kind, responsible, o, count ORDER BY kind, o.code, responsible
        RETURN collect({kind: kind, responsible: responsible, opd: o {.kind, .code, .name, .plateau}, count: count}) AS totals }`,
  },
  {
    shows: ["elementsAbove"],
    name: "elementsAbove",
    subquery: `CALL (*) {
          CALL (*) {
            MATCH (r:Reference {taxonomy: ${question.taxonomy}, version: ${question.version}})
            WHERE r.level < ${question.level} AND ${visible(scope.viewer, "r")}
            ${compilePointing(question, scope, frame)} RETURN DISTINCT e, false AS isCounted
            UNION ALL UNWIND nodes AS each UNWIND each.elements AS e RETURN DISTINCT e, true AS isCounted }
          WITH e, max(isCounted) AS isCounted WHERE NOT isCounted RETURN count(e) AS elementsAbove }`,
  },
];
