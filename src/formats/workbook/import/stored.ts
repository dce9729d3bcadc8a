import { visible } from "../../../access/viewer.js";
import { Scope } from "../../../graph/scope.js";
import { relationValidity } from "../../../graph/validity.js";
import type { Context } from "../../../repository/context.js";
import { isBare } from "../compile-cells.js";

/** A relation of an element that a file has a row of. */
export interface StoredRelation {
  id: string;
  type: string;
  from: string;
  to: string;
  /** Kind of its other end, and the values that columns tell targets apart by. */
  other: Record<string, string>;
  /** Whether it holds today or will. */
  stands: boolean;
  /** Whether a cell of the row tells all that is said of it. */
  isBare: boolean;
}

/** An element that a file has a row of: the names of what is recorded, and its relations of some types, both ways. */
export interface StoredElement {
  recorded: ReadonlySet<string>;
  relations: StoredRelation[];
}

/** Elements that one statement reads. */
const batch = 1_000;

/** What the repository has of elements, by id; relations only of these types. `tells`: properties of targets to tell. */
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
         RETURN {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, other: o {${other}},
           stands: ${stands}, isBare: ${isBare("r", "n", scope)}} }`
    : "[]";
  return `UNWIND ${scope.parameter(ids)} AS id MATCH (n:Element {id: id}) WHERE ${visible(scope.viewer, "n")}
    RETURN id, keys(n) AS recorded, ${related} AS relations`;
}
