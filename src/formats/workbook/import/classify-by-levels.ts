import { partsOfCode } from "../../../graph/element-ref.js";
import { lettersOf, singularOf } from "../../../metamodel/define/index.js";
import type { CreateOperation } from "../../../repository/changes/operations/create.js";
import { nationalLevels } from "../national-levels.js";
import type { FilledRow, LevelCell } from "./filled-row.js";
import { type Findings, shown } from "./findings.js";
import { refOf } from "./known.js";
import { LocalReferences } from "./local-references.js";
import type { Names } from "./names.js";
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
   * Returns the ref of the node that classifies a row: the deepest in its level columns, or `leaf` if another column
   * names it. The higher levels follow from it; a finding reports those that differ in the file.
   */
  classify(row: FilledRow, cells: readonly LevelCell[], leaf: string | undefined): string | undefined {
    const byDepth = cells.toSorted((a, b) => a.level - b.level);
    const national = byDepth.filter(({ level }) => level <= nationalLevels);
    const id = leaf ?? this.nationalLeaf(row, national);
    const node = id && this.taxonomy.node(id);
    if (!node) return undefined;
    this.reviewAbove(row, national, node);
    return this.beneath(
      row,
      byDepth.filter(({ level }) => level > nationalLevels),
      node,
    );
  }

  private nationalLeaf(row: FilledRow, national: readonly LevelCell[]): string | undefined {
    const deepest = national.at(-1);
    if (!deepest) return undefined;
    const { holds, title } = deepest;
    return this.names.meant({ kind: holds.kind, named: deepest, place: row.place, title })?.id;
  }

  /**
   * Warns of upper levels that contradict the leaf. They are derived, never stored, so both cannot be true
   * (docs/decisions/0049-the-sia-layout-is-a-table.md).
   */
  private reviewAbove(row: FilledRow, national: readonly LevelCell[], leaf: TreeNode) {
    const line = this.taxonomy.lineOf(leaf.id);
    for (const cell of national) {
      const node = line.find(({ level }) => level === cell.level);
      if (!node || node.code === partsOfCode(cell.code).code || lettersOf(node.name) === lettersOf(cell.text)) continue;
      const message = `${shown(cell.text)} tidak sesuai dengan ${leaf.code}; dipakai ${node.code} ${node.name}.`;
      this.findings.warn("LEVEL_CORRECTED", row.place, cell.title, message);
    }
    if (leaf.level < nationalLevels && this.taxonomy.childrenOf(leaf.id).length > 0)
      this.findings.warn(
        "LEVEL_3_MISSING",
        row.place,
        undefined,
        `${leaf.code} ${leaf.name} masih terbagi; sebutkan tingkat ${leaf.level + 1}.`,
      );
  }

  private beneath(row: FilledRow, deeper: readonly LevelCell[], leaf: TreeNode): string | undefined {
    let parent = leaf;
    for (const cell of deeper) {
      const known = this.names.known.find(cell.holds.kind, cell.code);
      const line = known ? this.taxonomy.lineOf(known.id) : [];
      if (known && !line.some(({ id }) => id === parent.id)) {
        const message = `${shown(cell.text)} bukan bagian dari ${parent.code} ${parent.name}.`;
        this.findings.refuse("NOT_BENEATH", row.place, cell.title, message);
        return undefined;
      }
      parent = line[0] ?? this.local.beneath(parent, cell, row.place);
    }
    const kind = (deeper[0] ?? row.levels[0])!.holds.kind;
    return parent === leaf ? refOf({ kind, ...leaf }) : `${singularOf(kind)}:${parent.code}@${parent.qualifier}`;
  }
}
