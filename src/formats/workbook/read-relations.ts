import { visible } from "../../access/viewer.js";
import { lastOf } from "../../common/present.js";
import { allOf, Scope } from "../../graph/scope.js";
import { admits, definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { encodeCursor } from "../../repository/elements/cursor.js";
import { orderOf } from "../../repository/elements/order.js";
import type { RelationSheet } from "./column.js";
import { compileName, isToldBySource, isToldByTarget } from "./compile-cells.js";
import { type Extent, isWithin } from "./extent.js";
import { type Pages, rowsOfPage } from "./read-elements.js";
import type { Reader, ToBeNamed } from "./reader.js";
import { type Cell, toCell } from "./to-cell.js";

/** Yields the relations of a sheet that no cell shows, in pages ordered by their source. */
export async function* readRelations(
  reader: Reader,
  sheet: RelationSheet,
  starts: readonly Kind[],
  extent: Extent,
): Pages {
  for (const kind of starts) yield* readFrom(kind, reader, sheet, extent);
}

/** Pages by source elements, because few elements have many relations of one type. */
async function* readFrom(kind: Kind, reader: Reader, sheet: RelationSheet, extent: Extent): Pages {
  const readings = readingsFrom(kind, sheet);
  const rowOfRelated = (from: ToBeNamed, { is, to }: Related) =>
    rowOf(sheet, { is, from, to, reading: readings.get(to.kind) }, reader);
  let after: string | undefined;
  do {
    const scope = new Scope(reader.viewer, reader.today);
    const order = orderOf("s", undefined);
    const onwards = after ? order.after(after, scope) : "true";
    const related = compileRelated(kind, sheet, extent, scope);
    const cypher = `MATCH (s:${kind.name}) WHERE ${allOf(["s.code IS NOT NULL", visible(scope.viewer, "s"), isWithin("s", extent, scope), onwards])} AND EXISTS { (s)-[:${sheet.holds.type}]->() }
      WITH s ORDER BY ${order.clause} LIMIT ${scope.parameter(rowsOfPage)}
      RETURN ${order.key} AS key, ${compileName("s", scope)} AS \`from\`, ${related} AS related ORDER BY ${order.clause}`;
    const page = await reader.database.read(cypher, scope.parameters);
    yield page.flatMap(({ from, related }) => related.map((each: Related) => rowOfRelated(from, each)));
    after = page.length === rowsOfPage ? encodeCursor(lastOf(page).key) : undefined;
  } while (after);
}

function compileRelated(kind: Kind, sheet: RelationSheet, extent: Extent, scope: Scope): string {
  const { type, relations } = sheet.holds;
  const targets = relations.filter(({ source }) => admits(source, kind)).map(({ target }) => target.name);
  const labels = [...new Set(targets)].join("|");
  const from = { kind, type, relation: "r", source: "s", target: "t" };
  // Omits relations shown in a cell of the target only if the target is exported, too.
  const toldByTarget = allOf([isToldByTarget(from, extent.kinds, scope), isWithin("t", extent, scope)]);
  const conditions = [visible(scope.viewer, "t"), `NOT ${isToldBySource(from, scope)}`, `NOT (${toldByTarget})`];
  return `COLLECT { MATCH (s)-[r:${type}]->(t:${labels}) WHERE ${allOf(conditions)} RETURN {is: properties(r), to: ${compileName("t", scope)}} ORDER BY t.code, r.id }`;
}

interface Related {
  is: Record<string, unknown>;
  to: ToBeNamed;
}

/** Relation of a row; `reading`: its choice in a sheet that gathers several types. */
interface Described extends Related {
  from: ToBeNamed;
  reading?: string;
}

function rowOf({ columns }: RelationSheet, { is, from, to, reading }: Described, reader: Reader): Cell[] {
  const label = ({ kind }: ToBeNamed) => definitionOf(metamodel.kind(kind)).label;
  const ends = { from, to, fromKind: label(from), toKind: label(to), relation: reading };
  const said: Record<string, unknown> = { ...is, attributes: is.attributesJson, ...ends };
  return columns.map(column => toCell(said[column.name], column, reader));
}

/** Returns the choices of a sheet that gathers several types, for its relations from a kind, by kind of their target. */
const readingsFrom = (kind: Kind, { columns, holds }: RelationSheet): ReadonlyMap<string, string> =>
  new Map(
    columns
      .flatMap(column => (column.holds.as === "RELATION" ? column.holds.choices : []))
      .filter(({ sheet, from }) => sheet.holds === holds && from === kind)
      .map(({ to, reading }) => [to.name, reading]),
  );
