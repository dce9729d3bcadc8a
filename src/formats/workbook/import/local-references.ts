import { definitionOf, lettersOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { CreateOperation } from "../../../repository/changes/operations/create.js";
import type { LevelCell } from "./filled-row.js";
import { type Place, pathOf } from "./findings.js";
import { refOf } from "./known.js";
import type { Taxonomy, TreeNode } from "./taxonomy.js";

/** Local nodes that a government adds below the national ones of a taxonomy; created once for all rows. */
export class LocalReferences {
  readonly created: CreateOperation[] = [];

  constructor(private readonly taxonomy: Taxonomy) {}

  /** Returns the child of a node that a cell names, by code or name. */
  find(parent: TreeNode, cell: LevelCell): TreeNode | undefined {
    const { code, name } = toldBy(cell, parent);
    const isSame = (child: TreeNode) => (code ? child.code === code : lettersOf(child.name) === lettersOf(name));
    return this.taxonomy.childrenOf(parent.id).find(isSame);
  }

  /** Creates the child of a node that a cell names, for all rows after it, too. */
  create(parent: TreeNode, cell: LevelCell, place: Place): TreeNode {
    const { name, code = nextCode(parent, this.taxonomy.childrenOf(parent.id)) } = toldBy(cell, parent);
    const ref = refOf({ kind: cell.holds.kind, code, qualifier: parent.qualifier });
    const node = {
      id: ref,
      code,
      name,
      level: parent.level + 1,
      qualifier: parent.qualifier,
      scope: "LOCAL",
      parent: parent.id,
      ref,
    };
    this.created.push(creationOf(node, parent, cell, place));
    this.taxonomy.add(node);
    return node;
  }
}

/** Plans the creation of a local node below its parent. */
function creationOf(
  { code, name, level, scope }: TreeNode,
  parent: TreeNode,
  cell: LevelCell,
  place: Place,
): CreateOperation {
  const { kind, only } = cell.holds;
  const { qualifier, tree } = definitionOf(kind);
  const upwards = metamodel
    .fieldsOf(kind)
    .find(({ relation, direction }) => relation.type === tree && direction === "OUT")!;
  return {
    action: "create",
    orUpdate: true,
    kind: kind.name,
    properties: {
      ...{ code, name, level, scope, provenance: "REPORTED" },
      ...{ [only!.property]: only!.value, [qualifier.property]: parent.qualifier },
    },
    relations: { [upwards.name]: { add: [{ to: refOf({ kind, ...parent }) }] } },
    path: pathOf(place, cell.title),
  };
}

/** Splits a cell: “RAL.01.25.03.01 Pendaftaran” has a code; “Pendaftaran daring” has none. */
function toldBy({ code, text }: LevelCell, parent: TreeNode): { code?: string; name: string } {
  const isCode = code.startsWith(`${parent.code}.`);
  const name = isCode ? text.slice(text.indexOf(code) + code.length).trim() || code : text;
  return isCode ? { code, name } : { name };
}

/** Returns the code after the highest of its siblings; gaps are not filled. */
function nextCode(parent: TreeNode, children: readonly TreeNode[]): string {
  const numbers = children.map(({ code }) => Number(code.slice(code.lastIndexOf(".") + 1)) || 0);
  return `${parent.code}.${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
