import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import type { Row } from "../../database/database.js";
import { type Expression, objectOf } from "../../graph/expression.js";
import { type Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { Reference } from "../../metamodel/reference.js";
import { compileConnection } from "../../repository/elements/connection.js";
import type { Frame } from "../../repository/elements/frame.js";
import { compileElement } from "../../repository/elements/projection.js";
import { fieldsNamed, type Selection, selects, slotOf } from "../../repository/elements/selection.js";
import { bindUnits } from "../within-opd.js";
import { compileMatrices } from "./compile-matrix.js";
import { type CoverageQuestion, compilePointing } from "./compile-pointing.js";
import { partsOf, separateHidden } from "./coverage-parts.js";

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
  const isShown = ({ shows }: { shows: string[] }) => selects(selection, ...shows);
  const parts = [
    ...partsOf(question, scope, frame).filter(isShown),
    ...compileMatrices(selection, question, scope, frame),
  ];
  const entries = parts.map(({ name, value }) => `\`${name}\`: ${value ?? name}`);
  const gaps = gapsOf(selection, scope, frame);
  const told = [...about(question, scope), ...entries, `gaps: ${gaps.cypher}`];
  const cypher = `UNWIND ${opds} AS opd
    ${bindUnits(scope.judged, frame)}
    CALL (*) {
      ${bindNodes(question, scope, frame)}
      ${separateHidden(scope)}
      ${parts.map(({ subquery }) => subquery).join("\n      ")}
      RETURN {${told.join(", ")}} AS coverage
    }
    RETURN opd AS id, coverage`;
  return { cypher, read: ({ gaps: found, ...coverage }: Row) => ({ ...coverage, ...gaps.read(found) }) };
}

/**
 * Compiles the binding of `nodes`, each with the elements that cover it, and of the nodes without any as `gaps`. Coverage is judged
 * on everything, whatever the viewer may see.
 */
function bindNodes(question: CoverageQuestion, scope: Scope, frame: Frame): string {
  const { taxonomy, version, level } = question;
  const inForce = `${visible(scope.viewer, "node")} AND ${elementValidity("node", frame.day)}`;
  return `MATCH (node:Reference {taxonomy: ${taxonomy}, version: ${version}}) WHERE node.level = ${level} AND ${inForce}
      CALL (*) {
        MATCH (node)<-[:BROADER*0..${deepestTree}]-(r:Reference)
        ${compilePointing(question, scope.judged, frame)}
        RETURN collect(DISTINCT e) AS elements
      }
      WITH collect({node: node, elements: elements}) AS nodes
      WITH nodes, [each IN nodes WHERE each.elements = [] | each.node] AS gaps`;
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
