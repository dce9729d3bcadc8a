import { readable } from "../../access/readable.js";
import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { type Period, relationPattern } from "../../graph/relation-pattern.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import type { Column, ElementCells } from "./column.js";
import { sheetOf } from "./layout.js";
import { qualifiers } from "./reader.js";

/**
 * Relations that the cells of elements show. `TOLD`: those that no other sheet has, see `layout.ts`. A period: those in
 * force on its day, in its plateau.
 */
export type Shown = "TOLD" | Period;

/**
 * Returns Cypher for a list of the cell values of the element in a variable, in the order of the columns, and the mark of
 * a RESTRICTED one at the end.
 */
export const compileCells = (columns: readonly Column[], node: string, scope: Scope, shown: Shown): string => {
  const cells = columns.map(column => compileCell(column, node, scope, shown));
  const names = columns.map(({ name }) => name);
  return `[${[...cells, restrictedMark(scope.viewer, node, names)].join(", ")}]`;
};

function compileCell({ name, holds }: Column, node: string, scope: Scope, shown: Shown): string {
  if (holds.as === "ATTRIBUTES") return `${node}.attributesJson`;
  return holds.as === "ELEMENTS" ? compileElements(holds, node, scope, shown) : readable(scope.viewer, node, name);
}

function compileElements(holds: ElementCells, node: string, scope: Scope, shown: Shown): string {
  const { pattern, relation, other, condition } = placed(holds, node, scope, shown);
  if (holds.level) return compileLevel(holds, holds.level, { pattern, other, condition }, scope);
  return `COLLECT { MATCH ${pattern} WHERE ${allOf([condition, isShown(holds, other, scope)])} RETURN ${compileName(other, scope)} ORDER BY ${other}.code, ${relation}.id }`;
}

/**
 * Returns Cypher for the ancestor of the other end at a level, or the end itself: at most one, as a node has one
 * parent.
 */
function compileLevel(
  holds: ElementCells,
  level: number,
  { pattern, other, condition }: { pattern: string; other: string; condition: string },
  scope: Scope,
): string {
  const above = scope.variable("above");
  const line = `(${other})-[:${definitionOf(holds.kind).tree}*0..${deepestTree}]->(${above}:${holds.kind.name})`;
  const isAtLevel = `${above}.level = ${scope.parameter(level)}`;
  return `COLLECT { MATCH ${pattern} WHERE ${allOf([condition, isShown(holds, other, scope)])} MATCH ${line} WHERE ${allOf([isAtLevel, visible(scope.viewer, above)])} RETURN DISTINCT ${compileName(above, scope)} LIMIT 1 }`;
}

function placed({ field }: ElementCells, node: string, scope: Scope, shown: Shown) {
  if (shown !== "TOLD") {
    const { node: other, ...laidOut } = relationPattern(field, node, scope, shown);
    return { ...laidOut, other };
  }
  const [relation, other] = [scope.variable("r"), scope.variable("n")];
  const arrow = `-[${relation}:${field.relation.type}]-`;
  const pattern = `(${node})${field.direction === "IN" ? `<${arrow}` : `${arrow}>`}(${other}:${field.other.name})`;
  return { pattern, relation, other, condition: allOf([visible(scope.viewer, other), isBare(relation, node, scope)]) };
}

/** Properties that a relation shown in a cell may have: those that equal the values of its row. */
const saidByRow = ["id", "provenance", "source"];

/**
 * Returns Cypher that is true if a relation has no data except that of its row. A single condition without
 * alternatives: Neo4j took seconds to plan a dozen alternatives.
 */
export const isBare = (relation: string, row: string, scope: Scope): string => {
  const same = ["provenance", "source"].map(
    name => `coalesce(${relation}.${name}, ${row}.${name}, '') = coalesce(${row}.${name}, '')`,
  );
  const said = scope.shared("saidByRow", () => saidByRow);
  return allOf([`all(each IN keys(${relation}) WHERE each IN ${said})`, ...same]);
};

/** Relation type from a kind, with the Cypher variables of relation and ends. */
export interface RelationsFrom {
  kind: Kind;
  type: string;
  relation: string;
  source: string;
  target: string;
}

/** Returns Cypher that is true if a cell of its source shows the relation. */
export const isToldBySource = ({ kind, type, relation, source, target }: RelationsFrom, scope: Scope): string =>
  anyOf(
    cellsOf(kind, type, "OUT").map(holds => allOf([isShown(holds, target, scope), isBare(relation, source, scope)])),
  );

/** Returns Cypher that is true if a cell of its target shows the relation, for targets of these kinds. */
export const isToldByTarget = (from: RelationsFrom, kinds: readonly Kind[], scope: Scope): string =>
  anyOf(
    kinds.flatMap(kind =>
      cellsOf(kind, from.type, "IN")
        .filter(holds => holds.kind === from.kind)
        .map(() => allOf([`${from.target}.kind = '${kind.name}'`, isBare(from.relation, from.target, scope)])),
    ),
  );

const cellsOf = (kind: Kind, type: string, direction: "OUT" | "IN"): ElementCells[] =>
  sheetOf(kind)
    .columns.map(({ holds }) => holds)
    .filter(holds => holds.as === "ELEMENTS")
    .filter(({ field }) => field.relation.type === type && field.direction === direction);

const isShown = ({ kind, only }: ElementCells, node: string, scope: Scope): string =>
  allOf([`${node}.kind = '${kind.name}'`, only ? `${node}.${only.property} = ${scope.parameter(only.value)}` : "true"]);

const anyOf = (conditions: string[]) => (conditions.length ? `(${conditions.join(" OR ")})` : "false");

/** Returns Cypher for the properties that name an element in a cell, with the mark of a RESTRICTED one. */
export const compileName = (node: string, { viewer }: Pick<Scope, "viewer">): string =>
  `${node} {.kind, .code, .name, ${qualifiers.map(property => `.${property}`).join(", ")}, mark: ${restrictedMark(viewer, node)}}`;
