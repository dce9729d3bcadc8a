import type { Group } from "../../common/group-by.js";
import type { Kind, PropertyType, Relation, RelationField } from "../../metamodel/define/index.js";

/** Column of a sheet: content and format of its cells. */
export interface Column {
  /** Indonesian header with unit; unique in its sheet. */
  header: string;
  /**
   * Name of the property or relation field. The ends of a relation are `from` and `to`, their kinds `fromKind` and
   * `toKind`.
   */
  name: string;
  holds: ValueCells | AttributeCells | ElementCells | EndCells | KindCells | RelationCells;
  /** REQUIRED: a row without a value is refused. MANDATORY: a missing value is a finding. */
  need: "REQUIRED" | "MANDATORY" | "OPTIONAL";
  /** One or two Indonesian sentences about the content or the allowed values. */
  hint?: string;
  /** Sources of a column in a foreign layout, empty if it is ours. Such a header is written without a mark. */
  origins?: readonly Origin[];
}

/**
 * Source of a column: the manual of SIA-SPBE, the analysts' workbooks, forms of local governments, or an unknown one of
 * them.
 */
export type Origin = "SIA" | "TEMPLATE" | "FORM" | "ONE_OF_THEM";

/** Property values: Indonesian labels of enumerations, Ya or Tidak, days, numbers or texts; of a list, several. */
export interface ValueCells {
  as: "VALUE";
  type: () => PropertyType;
  list: boolean;
}

/** Attributes: entries `name=value`, as in `cell-text.ts`. */
export interface AttributeCells {
  as: "ATTRIBUTES";
}

/**
 * Elements at the other end of a relation field, each as `CODE NAME`. For a field of direction IN the relations belong
 * to the elements in the cell, not to the element of the row.
 */
export interface ElementCells {
  as: "ELEMENTS";
  field: RelationField;
  /** Kind of the elements in the cell. */
  kind: Kind;
  /** Restricts the elements by a property: `{ property: "taxonomy", value: "RAL" }`. */
  only?: { property: string; value: string };
  /** Values of a property of the elements that the drop-down offers. Default: all. */
  among?: { property: string; values: readonly string[] };
  /** True if a cell may name several elements. */
  several: boolean;
  /** Level of the ancestor to show instead of the related node itself: L1, L2 and L3 of a leaf. */
  level?: number;
}

/** One end of a relation, as `CODE NAME`. Its kind is the only possible one, or is in a column of its own. */
export interface EndCells {
  as: "END";
  kinds: readonly Kind[];
}

/** Kind of the adjacent end, by its Indonesian label. */
export interface KindCells {
  as: "KIND";
  kinds: readonly Kind[];
}

/** Relation type of a row with the kinds of both ends, by its reading. */
export interface RelationCells {
  as: "RELATION";
  choices: readonly GatheredRelation[];
}

/** Relation between two kinds as a choice of the sheet that gathers several types. */
export interface GatheredRelation {
  /** Indonesian: `Layanan: didukung oleh Aplikasi`. */
  reading: string;
  relation: Relation;
  /** Sheet of its type. */
  sheet: RelationSheet;
  from: Kind;
  to: Kind;
}

/** Sheet of a workbook, or CSV file of that name. */
export interface Sheet {
  /** Indonesian name; unique and valid in Excel: at most 31 characters. */
  name: string;
  holds: Kind | RelationsHeld;
  columns: Column[];
  /** Restricts the elements to these values; with a single value, rows have it without a column. */
  only?: { property: string; values: readonly string[] };
}

/** Sheet with relations of several types. An import reads each row as one of the sheet of its type. */
export interface GatheredSheet extends Omit<Sheet, "holds"> {
  holds?: undefined;
  gathers: readonly GatheredRelation[];
}

/** Sheet that people fill in. */
export type FormSheet = Sheet | GatheredSheet;

/** Read-only sheet, which may have neither elements of a kind nor relations, such as the result of a walk. */
export type ReadSheet = Omit<Sheet, "holds"> & Partial<Pick<Sheet, "holds">>;

/** Relations of one type whose declarations have the same label. */
export interface RelationsHeld {
  type: string;
  relations: Readonly<Group<Relation>>;
}

/** Sheet of elements of a kind. */
export type KindSheet = Sheet & { holds: Kind };

/** Sheet of the relations of one type. */
export type RelationSheet = Sheet & { holds: RelationsHeld };

/** True if a sheet holds elements of a kind rather than relations. */
export const holdsElements = (sheet: ReadSheet): sheet is KindSheet => typeof sheet.holds === "function";

/** Returns the column of a sheet with this name. */
export const columnNamed = ({ columns }: Pick<Sheet, "columns">, name: string): Column | undefined =>
  columns.find(column => column.name === name);

/** Returns the header of the column of a sheet with this name. */
export const headerOf = (sheet: Pick<Sheet, "columns">, name: string): string | undefined =>
  columnNamed(sheet, name)?.header;

const marks: Record<Column["need"], string> = { REQUIRED: " (wajib)", MANDATORY: " (perlu diisi)", OPTIONAL: "" };

/** Returns the header with the mark for required and mandatory columns. */
export const markedHeader = ({ header, need, origins }: Column): string => (origins ? header : header + marks[need]);

/** Removes the mark from a header: ours, or that of a dependency in the analysts' workbooks. */
export const unmarkedHeader = (text: string): string => text.replace(/\s*\((wajib|perlu diisi|dependency)\)\s*$/i, "");
