/** Separators of CSV. The first wins a tie, because commas also occur in sentences. */
const delimiters = [";", "\t", ","];

/** Number of lines examined: enough for titles above the header and part of the table. */
const mostLines = 50;

/**
 * Detects the separator of a CSV from its first lines: the one that most lines have, and have equally often. A title
 * above the header may contain another. A first line `sep=;`, as Excel writes it, takes precedence.
 */
export function delimiterOf(start: string): string {
  const [, told] = /^sep=([;,\t])\s*$/im.exec(start.slice(0, 10)) ?? [];
  if (told) return told;
  const lines = linesOf(start);
  const fits = delimiters.map(delimiter => ({ delimiter, ...fitOf(delimiter, lines) }));
  return fits.toSorted((a, b) => b.lines - a.lines || b.alike - a.alike || b.cells - a.cells)[0]!.delimiter;
}

/** Returns the lines without the text in quotation marks. */
const linesOf = (start: string): string[] =>
  start
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join("")
    .split(/[\r\n]+/)
    .filter(line => line.trim())
    .slice(0, mostLines);

/** Counts the lines with a separator, those with the most frequent number of cells, and that number. */
function fitOf(delimiter: string, lines: readonly string[]): { lines: number; alike: number; cells: number } {
  const counts = lines.map(line => line.split(delimiter).length).filter(count => count > 1);
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [[cells, alike] = [0, 0]] = [...times].toSorted(([a, as], [b, bs]) => bs - as || b - a);
  return { lines: counts.length, alike, cells };
}
