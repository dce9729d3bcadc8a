import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { continued } from "../continued.js";
import { tooLong } from "./budget.js";
import { decodeText } from "./decode-text.js";
import { delimiterOf } from "./delimiter.js";
import { FileError } from "./file-error.js";
import { tableLimits } from "./table-limits.js";
import type { TableRow } from "./table-row.js";

/** Number of characters from which the separator is detected. */
const judgedCharacters = 65_536;
/** Maximum characters of a record; a longer one has an unclosed quotation mark, or the file is not CSV. */
const maxRecord = tableLimits.maxCellsOfRow * 1_000;

const options = {
  trim: true,
  // Spreadsheets show empty lines as rows and count them.
  skip_empty_lines: false,
  relax_column_count: true,
  max_record_size: maxRecord,
};

/** Yields the rows of CSV (RFC 4180), separated by comma, semicolon or tab. Throws a FileError. */
export async function* csvRows(sheet: string, bytes: AsyncIterable<Uint8Array>): AsyncIterable<TableRow> {
  const text = decodeText(bytes)[Symbol.asyncIterator]();
  const { start, delimiter } = await readStart(text);
  const parser = parse({ delimiter, ...options });
  const source = Readable.from(continued(start ? [start] : [], text));
  source.on("error", error => parser.destroy(error)).pipe(parser);
  try {
    let row = 0;
    for await (const record of parser as AsyncIterable<string[]>) {
      row++;
      const cells = record.map(cell => cell || undefined);
      if (cells.some(Boolean)) yield { sheet, row, cells, shown: [], formulas: [], errors: [] };
    }
  } catch (error) {
    throw toFileError(error, sheet);
  } finally {
    // The caller may remove the file as soon as reading has ended, so it must be closed by then.
    await finished(source.destroy()).catch(() => {});
  }
}

async function readStart(text: AsyncIterator<string>): Promise<{ start: string; delimiter: string }> {
  let start = "";
  while (start.length < judgedCharacters) {
    const { done, value } = await text.next();
    if (done) break;
    start += value;
  }
  return { start, delimiter: delimiterOf(start.slice(0, judgedCharacters)) };
}

function toFileError(error: unknown, sheet: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const where = [sheet, Number(error.records ?? 0) + 1];
  if (error.code === "CSV_MAX_RECORD_SIZE") return tooLong(where);
  const message =
    error.code === "CSV_QUOTE_NOT_CLOSED"
      ? "Tanda petik ganda dibuka tetapi tidak ditutup; berkas mungkin terpotong."
      : "Tanda petik ganda di dalam sel harus ditulis dua kali.";
  return new FileError(error.code === "CSV_QUOTE_NOT_CLOSED" ? "FILE_TRUNCATED" : "FILE_UNREADABLE", message, where);
}
