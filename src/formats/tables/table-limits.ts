/**
 * What a file of tables may hold. A workbook of all 100,000 elements of a large province has 25 MB, unpacked 200 MB;
 * beyond these a file is refused while it is read, so that Node stays within 512 MB whatever somebody sends.
 */
export const tableLimits = {
  /** Bytes of the file itself. */
  maxFileBytes: 100_000_000,
  /** Files of an archive. */
  maxEntries: 1_000,
  /** Bytes that all of them together may unpack to: counted as they come, whatever the archive says of itself. */
  maxUnpackedBytes: 1_000_000_000,
  /** Rows of all sheets together, headers included. */
  maxRows: 500_000,
  /** Cells of all rows that hold anything, and texts that cells share: each costs memory, however short it is. */
  maxCells: 3_000_000,
  /** Place of the last cell of a row that holds anything. */
  maxCellsOfRow: 1_000,
  /** Characters of a cell: the limit of Excel itself. */
  maxCellCharacters: 32_767,
  /** Characters of all cells together, or of all texts that cells of a workbook share. */
  maxCharacters: 100_000_000,
};

export type TableLimits = typeof tableLimits;
