import type { Kind } from "../../metamodel/define/index.js";
import type { Origin } from "../workbook/column.js";

/**
 * Known layout of the workbooks “Domain Arsitektur <X> - AS IS” of SIA-SPBE, recorded sheet by sheet in the tables
 * beside this file (docs/decisions/0049-the-sia-layout-is-a-table.md). No workbook itself was available.
 *
 * Known: one workbook per domain; for infrastructure one sheet per sort of object; field names, from the manual of
 * SIA-SPBE and the analysts' workbooks; classifications as `CODE NAME`, one column per level; dependencies as `→ X
 * (Dependency)` and `← X`; the exact headers “ID” and “Nama Bisnis/Urusan”.
 *
 * Unknown, so chosen here: sheet names; whether the columns have the order of the manual; the wording of headers beyond
 * the field name, and their instructions; values of drop-downs. A column that only this repository needs has no
 * `origins`.
 */
export interface SiaSheet {
  kind: Kind;
  /** Name of the sheet. Default: the label of its only type, such as `Komputasi Awan`. */
  name?: string;
  /** Values of the kind's type property, if the kind has several sheets. */
  types?: readonly string[];
  /** Columns in the order of the manual, as far as known. */
  columns: readonly SiaColumn[];
  /** Fields of SIA-SPBE that are neither written nor read, with the place that holds the data instead. */
  leftOut?: readonly string[];
}

/** Column of a sheet, and the property or relation of ours that it holds. */
export interface SiaColumn {
  header: string;
  /**
   * Property or relation field of the kind. For a dependency it determines the direction; the arrows in the headers
   * contradict each other (`Server ← Fasilitas Komputasi` on one sheet, `Fasilitas Komputasi ← Server` on the other).
   */
  field: string;
  /** Sources of the column; empty for a column of ours. */
  origins: readonly Origin[];
  /** Restricts the elements to this type or taxonomy. */
  only?: string;
  /** Level of the taxonomy, from 1. */
  level?: number;
}

/**
 * Sources of a column, for the tables: the manual, the analysts' template, forms of local governments, or none (ours).
 */
export const manual: readonly Origin[] = ["SIA"];
export const template: readonly Origin[] = ["TEMPLATE"];
export const both: readonly Origin[] = ["SIA", "TEMPLATE"];
export const manualAndForm: readonly Origin[] = ["SIA", "FORM"];
export const form: readonly Origin[] = ["FORM"];
/** Source of fields that our notes list for the manual, the analysts' workbooks and local forms together. */
export const oneOfThem: readonly Origin[] = ["ONE_OF_THEM"];
export const ours: readonly Origin[] = [];

/** Returns a column, so that the tables need one line each. */
export const column = (header: string, field: string, origins: readonly Origin[], only?: string): SiaColumn => ({
  header,
  field,
  origins,
  ...(only && { only }),
});

/** Returns the columns `RAL Level 1` and so on, one per item of `origins`. */
export const levels = (taxonomy: string, origins: readonly (readonly Origin[])[]): SiaColumn[] =>
  origins.map((known, index) => ({
    ...column(`${taxonomy} Level ${index + 1}`, "classifiedAs", known, taxonomy),
    level: index + 1,
  }));

/** Returns the columns for the seven sorts of security objects that protect an element. */
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
