import type { Row } from "../database/database.js";
import type { ExactConnection } from "../database/exact-connection.js";
import { type Part, partSize, type StoredNode } from "./part.js";
import { storedProperties } from "./stored-value.js";

/** Labels of nodes that belong to a running database, and not to its content. */
export const notCopied = "WriteGate|Restore";

/** Columns of a node in the variable `node`, for `storedNode`. */
export const nodeColumns = `elementId(node) AS key, labels(node) AS labels, properties(node) AS properties,
  COLLECT { MATCH (node)-[r]->(target) RETURN [elementId(target), type(r), properties(r)] } AS out`;

/** Converts a row of `nodeColumns`. Throws BACKUP_UNSUPPORTED. */
export const storedNode = ({ key, labels, properties, out }: Row): StoredNode => [
  key,
  labels,
  storedProperties(properties),
  out.map(([to, type, own]: [string, string, Row]) => [to, type, storedProperties(own)]),
];

/** Yields the nodes of a statement with the columns `nodeColumns`. */
export async function* nodesOf(
  connection: Pick<ExactConnection, "stream">,
  cypher: string,
  parameters: Row = {},
): AsyncGenerator<StoredNode, void, undefined> {
  for await (const row of connection.stream(cypher, parameters)) yield storedNode(row);
}

/** Yields nodes in parts, and calls `count` with each. */
export async function* inParts(
  nodes: AsyncIterable<StoredNode> | Iterable<StoredNode>,
  count: (node: StoredNode) => void,
): AsyncGenerator<Part, void, undefined> {
  let batch: StoredNode[] = [];
  for await (const node of nodes) {
    count(node);
    batch.push(node);
    if (batch.length < partSize) continue;
    yield { nodes: batch };
    batch = [];
  }
  if (batch.length > 0) yield { nodes: batch };
}
