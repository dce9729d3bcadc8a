import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Scope } from "../../graph/scope.js";
import type { Frame } from "../../repository/elements/frame.js";
import type { CoveragePart } from "./compile-matrix.js";
import { type CoverageQuestion, compilePointing } from "./compile-pointing.js";

/**
 * Returns the parts of the answer, computed from the bound `nodes` only if one of the fields in `shows` is selected.
 * They are subqueries, because Neo4j treats a count within COLLECT as one of the surrounding statement.
 */
export const partsOf = (
  question: CoverageQuestion,
  scope: Scope,
  frame: Frame,
): (CoveragePart & { shows: string[] })[] => [
  {
    shows: ["rows"],
    name: "rows",
    subquery: `CALL (*) { UNWIND nodes AS each WITH each.node AS node, size(each.elements) AS count WHERE count > 0 ${isWhole(scope) ? "" : "OR size(each.hidden) > 0"}
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
            ${compilePointing(question, scope.judged, frame)} WITH e WHERE ${visible(scope.viewer, "e")} RETURN DISTINCT e, false AS isCounted
            UNION ALL UNWIND nodes AS each UNWIND each.elements AS e RETURN DISTINCT e, true AS isCounted }
          WITH e, max(isCounted) AS isCounted WHERE NOT isCounted RETURN count(e) AS elementsAbove }`,
  },
  {
    shows: ["hidden"],
    name: "hiddenElements",
    ...(isWhole(scope) ? { subquery: "", value: "[]" } : { subquery: hiddenElements }),
  },
];

const hiddenElements = `CALL (*) { UNWIND nodes AS each UNWIND each.hidden AS e
        WITH DISTINCT e WITH e.kind AS kind, count(*) AS count RETURN collect({kind: kind, count: count}) AS hiddenElements }`;

/** Returns true if the viewer sees everything. The statement then keeps its plain text. */
const isWhole = ({ viewer }: Scope) => visible(viewer, "e") === "true";

/**
 * Compiles the separation of the elements of each of the bound `nodes` into those that the viewer may see and the hidden ones;
 * nothing for a viewer who sees everything.
 */
export function separateHidden(scope: Scope): string {
  if (isWhole(scope)) return "";
  const isShown = visible(scope.viewer, "e");
  const [shown, hidden] = [isShown, `NOT ${isShown}`].map(which => `[e IN each.elements WHERE ${which}]`);
  return `WITH gaps, [each IN nodes | {node: each.node, elements: ${shown}, hidden: ${hidden}}] AS nodes`;
}
