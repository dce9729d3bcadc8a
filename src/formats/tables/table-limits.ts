/**
 * Limits of a file of tables. A workbook of all 100,000 elements of a large province has 25 MB, unpacked 200 MB. A file
 * beyond the limits is refused during reading, so that Node stays within 512 MB for any input.
 */
export const tableLimits = {
  /** Bytes of the file itself. */
  maxFileBytes: 100_000_000,
  /** Files in an archive. */
  maxEntries: 1_000,
  /** Unpacked bytes of all files together, counted while unpacking: the sizes in the archive may be false. */
  maxUnpackedBytes: 1_000_000_000,
  /** Rows of all sheets together, headers included. */
  maxRows: 500_000,
  /** Non-empty cells of all rows, and shared texts of a workbook: even a short one uses memory. */
  maxCells: 3_000_000,
  /** Column number of the last non-empty cell of a row. */
  maxCellsOfRow: 1_000,
  /** Characters of a cell: the limit of Excel. */
  maxCellCharacters: 32_767,
  /** Characters of all cells together, or of all shared texts of a workbook. */
  maxCharacters: 100_000_000,
};

export type TableLimits = typeof tableLimits;
