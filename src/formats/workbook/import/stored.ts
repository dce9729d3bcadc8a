import { redacted } from "../../../access/readable.js";
import { visible } from "../../../access/viewer.js";
import { Scope } from "../../../graph/scope.js";
import { relationValidity } from "../../../graph/validity.js";
import type { Context } from "../../../repository/context.js";
import { isBare } from "../compile-cells.js";

/** Relation of a stored element that has a row in the file. */
export interface StoredRelation {
  id: string;
  type: string;
  from: string;
  to: string;
  /** Kind of its other end, and the values that distinguish the columns. */
  other: Record<string, string>;
  /** First day in force. Default: unlimited. */
  since: string | null;
  /** First day on which it is no longer in force. Default: unlimited. */
  until: string | null;
  /** True if it is in force today or later. */
  stands: boolean;
  /** True if a cell of the row shows all its data. */
  isBare: boolean;
}

/**
 * Stored element with a row in the file: names of its properties, and its relations of some types in both directions.
 */
export interface StoredElement {
  recorded: ReadonlySet<string>;
  relations: StoredRelation[];
}

/** Ends of a relation, and its type. Ends without an id are not stored. */
interface Ends {
  from: { id?: string };
  type: string;
  to: { id?: string };
}

/** Returns the relations of a type between two elements, as read with `row`: the one of both that has a row. */
export function storedBetween(
  { from, type, to }: Ends,
  row: { id?: string },
  stored: ReadonlyMap<string, StoredElement>,
): StoredRelation[] {
  const relations = (row.id && stored.get(row.id)?.relations) || [];
  return relations.filter(each => each.type === type && each.from === from.id && each.to === to.id);
}

/** Elements per statement. */
const batch = 1_000;

/** Reads stored elements by id, with relations of these types. `tells`: properties of the other ends to read. */
export async function readStored(
  reader: Pick<Context, "database" | "viewer" | "today">,
  ids: readonly string[],
  { types, tells }: { types: readonly string[]; tells: readonly string[] },
): Promise<Map<string, StoredElement>> {
  const stored = new Map<string, StoredElement>();
  for (let from = 0; from < ids.length; from += batch) {
    const scope = new Scope(reader.viewer, reader.today);
    const cypher = statement(scope, ids.slice(from, from + batch), { types, tells });
    for (const { id, recorded, relations } of await reader.database.read(cypher, scope.parameters))
      stored.set(id, { recorded: new Set(recorded), relations });
  }
  return stored;
}

function statement(
  scope: Scope,
  ids: readonly string[],
  { types, tells }: { types: readonly string[]; tells: readonly string[] },
): string {
  const other = ["kind", ...tells].map(name => `.${name}`).join(", ");
  const stands = `(${relationValidity("r", scope.parameter(scope.today))} OR r.since > ${scope.parameter(scope.today)})`;
  const related = types.length
    ? `COLLECT { MATCH (n)-[r:${types.join("|")}]-(o:Element) WHERE ${visible(scope.viewer, "o")}
         RETURN {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, since: r.since, until: r.until, other: o {${other}},
           stands: ${stands}, isBare: ${isBare("r", "n", scope)}} }`
    : "[]";
  return `UNWIND ${scope.parameter(ids)} AS id MATCH (n:Element {id: id}) WHERE ${visible(scope.viewer, "n")}
    RETURN id, [name IN keys(n) WHERE NOT name IN ${redacted(scope.viewer, "n")}] AS recorded, ${related} AS relations`;
}
