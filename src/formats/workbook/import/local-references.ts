import { definitionOf, lettersOf, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { CreateOperation } from "../../../repository/changes/operations/create.js";
import type { LevelCell } from "./filled-row.js";
import type { Place } from "./findings.js";
import type { Taxonomy, TreeNode } from "./taxonomy.js";

/** Local nodes that a government adds below the national ones of a taxonomy; created once for all rows. */
export class LocalReferences {
  readonly created: CreateOperation[] = [];

  constructor(private readonly taxonomy: Taxonomy) {}

  /** Returns the child of a node that a cell names, by code or name; creates it if it does not exist. */
  beneath(parent: TreeNode, cell: LevelCell, place: Place): TreeNode {
    const children = this.taxonomy.childrenOf(parent.id);
    const { code, name } = toldBy(cell, parent);
    const same = children.find(child => (code ? child.code === code : lettersOf(child.name) === lettersOf(name)));
    return same ?? this.create(parent, { code: code ?? nextCode(parent, children), name }, cell, place);
  }

  private create(
    parent: TreeNode,
    { code, name }: { code: string; name: string },
    cell: LevelCell,
    place: Place,
  ): TreeNode {
    const { kind, only } = cell.holds;
    const { qualifier, tree } = definitionOf(kind);
    const node = {
      id: `new ${code}`,
      code,
      name,
      level: parent.level + 1,
      qualifier: parent.qualifier,
      parent: parent.id,
    };
    const upwards = metamodel
      .fieldsOf(kind)
      .find(({ relation, direction }) => relation.type === tree && direction === "OUT")!;
    this.created.push({
      action: "create",
      orUpdate: true,
      kind: kind.name,
      properties: {
        ...{ code, name, level: node.level, scope: "LOCAL", provenance: "REPORTED" },
        ...{ [only!.property]: only!.value, [qualifier.property]: parent.qualifier },
      },
      relations: { [upwards.name]: { add: [{ to: `${singularOf(kind)}:${parent.code}@${parent.qualifier}` }] } },
      path: [place.sheet, place.row, cell.title],
    });
    this.taxonomy.add(node);
    return node;
  }
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
