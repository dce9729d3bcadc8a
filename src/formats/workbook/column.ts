import type { Kind, PropertyType, Relation, RelationField } from "../../metamodel/define/index.js";

/** A column of a sheet: what its cells say, and how. */
export interface Column {
  /** Indonesian, with unit; unique in its sheet. */
  header: string;
  /** Name of the property or relation field; of the ends of a relation `from` and `to`, of their kinds `fromKind`, `toKind`. */
  name: string;
  holds: ValueCells | AttributeCells | ElementCells | EndCells | KindCells;
  /** REQUIRED: no row without it. MANDATORY: a finding where it is empty. */
  need: "REQUIRED" | "MANDATORY" | "OPTIONAL";
  /** In a sentence or two, Indonesian: what belongs there; of enumerations, what may. */
  hint?: string;
  /** Of a layout that is not ours: from where the column is known, nowhere if empty. Its header stands as it is there, unmarked. */
  origins?: readonly Origin[];
}

/** Who has a column: the manual of SIA-SPBE, the analysts' workbooks, forms of local governments; one of them, it is not known which. */
export type Origin = "SIA" | "TEMPLATE" | "FORM" | "ONE_OF_THEM";

/** A property: an enumeration by its Indonesian label, Ya or Tidak, a day, a number, a text; of a list, several. */
export interface ValueCells {
  as: "VALUE";
  type: () => PropertyType;
  list: boolean;
}

/** `attributes`: entries `name=value`, as `cell-text.ts` writes them. */
export interface AttributeCells {
  as: "ATTRIBUTES";
}

/**
 * What a relation field leads to, each as `CODE NAME`. A field of direction IN shows relations that belong to the elements
 * in the cell, not to that of the row.
 */
export interface ElementCells {
  as: "ELEMENTS";
  field: RelationField;
  /** The kind of what the cell names. */
  kind: Kind;
  /** Only those where this property has this value: `{ property: "taxonomy", value: "RAL" }`. */
  only?: { property: string; value: string };
  /** Whether a cell may name several. */
  several: boolean;
  /** Not what the field leads to, but what stands above it at this level of its tree, or itself: L1, L2 and L3 of a leaf. */
  level?: number;
}

/** One end of a relation, as `CODE NAME`. Its kind is the only one, or stands in the column of its kind. */
export interface EndCells {
  as: "END";
  kinds: readonly Kind[];
}

/** The kind of the end beside it, by its Indonesian label. */
export interface KindCells {
  as: "KIND";
  kinds: readonly Kind[];
}

/** One sheet of a workbook, or one file of CSV of that name. */
export interface Sheet {
  /** Indonesian; unique and legal in Excel: 31 characters at most. */
  name: string;
  holds: Kind | RelationsHeld;
  columns: Column[];
  /** Only elements that have one of these values; a row of a sheet with a single one has it without saying so. */
  only?: { property: string; values: readonly string[] };
}

/** A sheet to read only may hold neither: what a walk reached. */
export type ReadSheet = Omit<Sheet, "holds"> & Partial<Pick<Sheet, "holds">>;

/** Relations of one type whose declarations read the same. */
export interface RelationsHeld {
  type: string;
  relations: readonly Relation[];
}

/** A sheet of elements of a kind. */
export type KindSheet = Sheet & { holds: Kind };

/** Whether a sheet holds elements of a kind, rather than relations. */
export const holdsElements = (sheet: ReadSheet): sheet is KindSheet => typeof sheet.holds === "function";

const marks: Record<Column["need"], string> = { REQUIRED: " (wajib)", MANDATORY: " (perlu diisi)", OPTIONAL: "" };

/** The header as it stands in a file: marked where the column needs to be filled in. */
export const markedHeader = ({ header, need, origins }: Column): string => (origins ? header : header + marks[need]);

/** A header without its mark, whichever that is: ours, or that of a dependency in the analysts' workbooks. */
export const unmarkedHeader = (text: string): string => text.replace(/\s*\((wajib|perlu diisi|dependency)\)\s*$/i, "");
