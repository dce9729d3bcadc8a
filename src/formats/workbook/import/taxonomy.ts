import { visible } from "../../../access/viewer.js";
import { append } from "../../../common/group-by.js";
import { deepestTree } from "../../../common/limits.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import type { Context } from "../../../repository/context.js";

/** Node of a taxonomy. */
export interface TreeNode {
  id: string;
  code: string;
  name: string;
  level: number;
  qualifier: string;
  /** NATIONAL or LOCAL; may be missing. */
  scope?: string | null;
  parent?: string;
  /** Only set for a node that is not stored: its ref for operations. */
  ref?: string;
}

/** Part of a taxonomy that a file refers to: nodes by id, with their ancestors and descendants. */
export class Taxonomy {
  private readonly nodes = new Map<string, TreeNode>();
  private readonly children = new Map<string, TreeNode[]>();

  /** Adds a node unless it is there. */
  add(node: TreeNode) {
    if (this.nodes.has(node.id)) return;
    this.nodes.set(node.id, node);
    if (node.parent) append(this.children, node.parent, node);
  }

  node = (id: string): TreeNode | undefined => this.nodes.get(id);

  /** Returns the node itself, then its ancestors upwards. */
  lineOf(id: string): TreeNode[] {
    const line: TreeNode[] = [];
    for (
      let node = this.node(id);
      node && !line.includes(node);
      node = node.parent ? this.node(node.parent) : undefined
    )
      line.push(node);
    return line;
  }

  childrenOf = (id: string): readonly TreeNode[] => this.children.get(id) ?? [];
}

/** Nodes per statement. */
const batch = 1_000;

/** Reads nodes of a kind that is a tree, with their ancestors and descendants. */
export async function readTaxonomy(
  { database, viewer }: Pick<Context, "database" | "viewer">,
  kind: Kind,
  ids: readonly string[],
): Promise<Taxonomy> {
  const taxonomy = new Taxonomy();
  const { tree, qualifier } = definitionOf(kind);
  const told = `{.id, .code, .name, .level, .scope, qualifier: x.${qualifier.property}, parent: COLLECT { MATCH (x)-[:${tree}]->(up:${kind.name}) WHERE ${visible(viewer, "up")} RETURN up.id LIMIT 1 }[0]}`;
  const cypher = `UNWIND $ids AS id MATCH (n:Element {id: id}) WHERE ${visible(viewer, "n")}
    CALL (n) { MATCH (n)-[:${tree}*0..${deepestTree}]->(x:${kind.name}) RETURN x UNION MATCH (n)<-[:${tree}*1..${deepestTree}]-(x:${kind.name}) RETURN x }
    WITH DISTINCT x WHERE ${visible(viewer, "x")} RETURN x ${told} AS node`;
  for (let from = 0; from < ids.length; from += batch)
    for (const { node } of await database.read(cypher, { ids: ids.slice(from, from + batch) })) taxonomy.add(node);
  return taxonomy;
}
