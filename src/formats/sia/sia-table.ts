import type { Kind } from "../../metamodel/define/index.js";
import type { Origin } from "../workbook/column.js";

/**
 * What is known of the workbooks “Domain Arsitektur <X> - AS IS” of SIA-SPBE, written down sheet by sheet in the tables
 * beside this file, as docs/decisions/0049-the-sia-layout-is-a-table.md explains; nobody here has seen a workbook itself.
 *
 * Known: one workbook a domain; for infrastructure a sheet for each sort of object; names of the fields, from the manual of
 * SIA-SPBE and the analysts' workbooks; classifications as `CODE NAME`, a column a level; dependencies as `→ X
 * (Dependency)` and `← X`; “ID” and “Nama Bisnis/Urusan” word by word.
 *
 * Not known, so ours: names of the sheets; whether the fields stand in the order in which the manual lists them; the
 * wording of headers beyond the name of the field, and the instructions in them; values of drop-downs. What our repository
 * needs and neither has is a column of ours, and says so. `origins` of each column says who has it.
 */
export interface SiaSheet {
  kind: Kind;
  /** Left out where the sheet takes the label of its only type: `Komputasi Awan`. */
  name?: string;
  /** Values of the kind's type property, where it has several sheets. */
  types?: readonly string[];
  /** In the order of the manual, as far as it is known. */
  columns: readonly SiaColumn[];
  /** Fields of theirs that we neither write nor read, and where one knows it instead. */
  leftOut?: readonly string[];
}

/** A column of a sheet, and what of ours it holds. */
export interface SiaColumn {
  header: string;
  /**
   * Property or relation field of the kind. Of a dependency it says which way it goes, not the arrow in the header: those
   * do not agree with each other (`Server ← Fasilitas Komputasi`, and on the other sheet `Fasilitas Komputasi ← Server`).
   */
  field: string;
  /** Nobody: ours. */
  origins: readonly Origin[];
  /** Only what is of this type, or in this taxonomy. */
  only?: string;
  /** Of a taxonomy. */
  level?: number;
}

/** Who has a column, for the tables: the manual, the analysts' template, forms of local governments, nobody but us. */
export const manual: readonly Origin[] = ["SIA"];
export const template: readonly Origin[] = ["TEMPLATE"];
export const both: readonly Origin[] = ["SIA", "TEMPLATE"];
export const manualAndForm: readonly Origin[] = ["SIA", "FORM"];
export const form: readonly Origin[] = ["FORM"];
/** Our notes give one list for the manual, the analysts' workbooks and local forms together. */
export const oneOfThem: readonly Origin[] = ["ONE_OF_THEM"];
export const ours: readonly Origin[] = [];

/** A column, told in a line. */
export const column = (header: string, field: string, origins: readonly Origin[], only?: string): SiaColumn => ({
  header,
  field,
  origins,
  ...(only && { only }),
});

/** `RAL Level 1` and so on: as many as the origins say, who has which. */
export const levels = (taxonomy: string, origins: readonly (readonly Origin[])[]): SiaColumn[] =>
  origins.map((known, index) => ({
    ...column(`${taxonomy} Level ${index + 1}`, "classifiedAs", known, taxonomy),
    level: index + 1,
  }));

/** The seven sorts of security objects, as columns of what they protect. */
export const securityDependencies = (origins: readonly Origin[]): SiaColumn[] =>
  [
    ["Standar Keamanan", "STANDARD"],
    ["Audit Keamanan", "AUDIT"],
    ["Identifikasi Kerentanan", "VULNERABILITY_IDENTIFICATION"],
    ["Kelaikan Keamanan", "FITNESS"],
    ["Edukasi Kesadaran Keamanan", "AWARENESS_EDUCATION"],
    ["Penanganan Insiden", "INCIDENT_HANDLING"],
    ["Peningkatan Keamanan", "IMPROVEMENT"],
  ].map(([name, type]) => column(`→ ${name} (Dependency)`, "protectedBy", origins, type));
