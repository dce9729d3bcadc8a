import { partsOfCode } from "../../../graph/element-ref.js";
import { type Kind, lettersOf } from "../../../metamodel/define/index.js";
import type { CreateOperation } from "../../../repository/changes/operations/create.js";
import { isNational, nationalLevels } from "../national-levels.js";
import type { FilledRow, LevelCell } from "./filled-row.js";
import { type Findings, shown } from "./findings.js";
import { called, refOf } from "./known.js";
import { LocalReferences } from "./local-references.js";
import type { Names } from "./names.js";
import type { Meant } from "./reading.js";
import type { Taxonomy, TreeNode } from "./taxonomy.js";

/** Classifies rows by their level columns, and plans the creation of missing local nodes. */
export class LevelClassifier {
  private readonly local: LocalReferences;

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly names: Names,
    private readonly findings: Findings,
  ) {
    this.local = new LocalReferences(taxonomy);
  }

  get created(): CreateOperation[] {
    return this.local.created;
  }

  /**
   * Returns the node that classifies a row: the deepest of its level columns and of the column of their taxonomy, which
   * names `leaf`. The higher levels follow from it; a finding reports those that differ in the file. Returns undefined if
   * columns contradict each other, which is a finding, too.
   */
  classify(row: FilledRow, cells: readonly LevelCell[], leaf: Meant | undefined): Meant | undefined {
    const byDepth = cells.toSorted((a, b) => a.level - b.level);
    const start = leaf ?? this.startOf(row, byDepth);
    if (!start) return undefined;
    const top = this.nodeOf(start);
    this.reviewAbove(row, byDepth.filter(isNational), top);
    let node: TreeNode | undefined = top;
    for (const cell of byDepth.filter(cell => !isNational(cell) || cell.level > top.level))
      node = node && this.next(row, cell, node);
    if (!node) return undefined;
    this.reviewDepth(row, node);
    return meantBy(cells[0]!.holds.kind, node);
  }

  /** Returns the node of the deepest national level; without one, that of the first local level, if stored. */
  private startOf(row: FilledRow, byDepth: readonly LevelCell[]): Meant | undefined {
    const cell = byDepth.findLast(isNational) ?? byDepth[0]!;
    if (isNational(cell) || this.names.known.find(cell.holds.kind, cell.code)) return this.meant(row, cell);
    this.refuseWithoutAbove(row, cell, `Belum jelas ${shown(cell.text)} berada di bawah simpul mana.`);
    return undefined;
  }

  private meant = (row: FilledRow, cell: LevelCell): Meant | undefined =>
    this.names.meant({ kind: cell.holds.kind, named: cell, place: row.place, title: cell.title });

  /** Returns the node of an element. One that is only in the file has no known level, and nothing is beneath it. */
  private nodeOf({ id, ref, code = "", name = "" }: Meant): TreeNode {
    const stored = id === undefined ? undefined : this.taxonomy.node(id);
    return stored ?? { id: ref, code, name, level: Number.POSITIVE_INFINITY, qualifier: "", ref };
  }

  /**
   * Warns of upper levels that contradict the leaf. They are derived, never stored, so both cannot be true
   * (docs/decisions/0049-the-sia-layout-is-a-table.md).
   */
  private reviewAbove(row: FilledRow, national: readonly LevelCell[], leaf: TreeNode) {
    const line = this.taxonomy.lineOf(leaf.id);
    for (const cell of national) {
      const node = line.find(({ level }) => level === cell.level);
      if (!node || isNamedBy(node, cell)) continue;
      const message = `${shown(cell.text)} tidak sesuai dengan ${leaf.code}; dipakai ${node.code} ${node.name}.`;
      this.findings.warn("LEVEL_CORRECTED", row.place, cell.title, message);
    }
  }

  private reviewDepth(row: FilledRow, node: TreeNode) {
    if (node.level >= nationalLevels || this.taxonomy.childrenOf(node.id).length === 0) return;
    const message = `${called(node)} masih terbagi; sebutkan tingkat ${node.level + 1}.`;
    this.findings.warn("LEVEL_3_MISSING", row.place, undefined, message);
  }

  /** Returns the node of a cell beneath another, or that one if the cell names it or a node above it. */
  private next(row: FilledRow, cell: LevelCell, from: TreeNode): TreeNode | undefined {
    const known = isNational(cell) ? this.meant(row, cell) : this.names.known.find(cell.holds.kind, cell.code);
    if (isNational(cell) && !known) return undefined;
    const line = known?.id ? this.taxonomy.lineOf(known.id) : [];
    if (line.some(({ id }) => id === from.id)) return line[0];
    if (this.isAbove(cell, known, from)) return from;
    if (!known && cell.level > from.level && !isElsewhere(cell, from))
      return this.local.find(from, cell) ?? this.newBeneath(row, cell, from);
    const message = `${shown(cell.text)} bukan bagian dari ${called(from)}. Perbaiki salah satu kolomnya, atau kosongkan sel ini.`;
    this.findings.refuse("NOT_BENEATH", row.place, cell.title, message);
    return undefined;
  }

  /** Returns true if a cell names a node or one above it. */
  private isAbove(cell: LevelCell, known: Meant | undefined, node: TreeNode): boolean {
    return [node, ...this.taxonomy.lineOf(node.id)].some(each => each.id === known?.id || isNamedBy(each, cell));
  }

  private newBeneath(row: FilledRow, cell: LevelCell, from: TreeNode): TreeNode | undefined {
    const isDivided =
      from.level < nationalLevels && this.taxonomy.childrenOf(from.id).some(({ scope }) => scope !== "LOCAL");
    if (!isDivided) return this.local.create(from, cell, row.place);
    const message = `${called(from)} masih terbagi, dan ${shown(cell.text)} tidak ada langsung di bawahnya.`;
    this.refuseWithoutAbove(row, cell, message);
    return undefined;
  }

  private refuseWithoutAbove(row: FilledRow, cell: LevelCell, message: string) {
    const above = shown(`${cell.holds.only!.value} Level ${nationalLevels}`);
    const hint = `Isi juga kolom ${above}, atau tulis kode simpul yang sudah ada.`;
    this.findings.refuse("LEVEL_3_MISSING", row.place, cell.title, `${message} ${hint}`);
  }
}

/** Returns true if a cell names a node: by code, or by the name of a node of its level or deeper. */
const isNamedBy = ({ code, name, level }: TreeNode, cell: LevelCell): boolean =>
  code === partsOfCode(cell.code).code || (level >= cell.level && lettersOf(name) === lettersOf(cell.text));

/** Returns true if a cell has a code of the taxonomy that is not one beneath a node. */
function isElsewhere({ code, holds }: LevelCell, node: TreeNode): boolean {
  const isCode = code.toUpperCase().startsWith(`${holds.only!.value}.`);
  return isCode && !code.startsWith(`${node.code}.`);
}

function meantBy(kind: Kind, node: TreeNode): Meant {
  const { id, code, name, ref } = node;
  return ref ? { ref, code, name } : { id, ref: refOf({ kind, ...node }), code, name };
}
