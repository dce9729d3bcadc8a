import type { GivenOptions } from "../../format.js";
import type { ImportCall } from "../../import-call.js";
import type { Layout } from "./find-sheet.js";

/**
 * Options of a workbook import. With `replace`, data that the file could contain but does not is removed: values of
 * empty cells in a column of the file; relations of an element of the file that its column, or the sheet of their type,
 * does not list. A missing sheet or column, or a sheet without rows, removes nothing, and no element is ever deleted. A
 * file that removes more than it retains is refused, except with `replaceAnyway`.
 */
export interface ImportOptions extends ImportCall {
  /** Layout of the file. Default: detected by sheet names. */
  layout?: Layout;
  /**
   * Code or ref of the perangkat daerah whose file it is. It becomes the owner of rows without one; the file is refused
   * if a row belongs to another, or to all.
   */
  opd?: string;
  /** Period of the architecture, such as `2025-2029`. Default of rows without a period whose kind has the property. */
  period?: string;
}

/** True if a text is a year, or two years of which the later comes last. */
export function isPeriod(text: string): boolean {
  const [, from, until = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  return from !== undefined && until! >= from;
}

/** Returns the options of a call, and those of tables as `checkOptions` has accepted them. */
export const optionsOf = ({ opd, period, layout }: GivenOptions, call: ImportCall): ImportOptions => ({
  ...call,
  opd,
  period,
  layout: layout as Layout | undefined,
});
