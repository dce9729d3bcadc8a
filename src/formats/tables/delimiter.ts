/** Separators that CSV comes with; of two that fit alike the first: commas stand in sentences, too. */
const delimiters = [";", "\t", ","];

/** Lines that are looked at: the rows above a header that may hold titles, and some of the table. */
const mostLines = 50;

/**
 * The separator of a CSV, from its first lines: the one that most lines have, and have equally often. A title above the
 * header may hold any other. `sep=;` in the first line, as Excel writes it, decides.
 */
export function delimiterOf(start: string): string {
  const [, told] = /^sep=([;,\t])\s*$/im.exec(start.slice(0, 10)) ?? [];
  if (told) return told;
  const lines = linesOf(start);
  const fits = delimiters.map(delimiter => ({ delimiter, ...fitOf(delimiter, lines) }));
  return fits.toSorted((a, b) => b.lines - a.lines || b.alike - a.alike || b.cells - a.cells)[0]!.delimiter;
}

/** Lines without what stands in quotation marks. */
const linesOf = (start: string): string[] =>
  start
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join("")
    .split(/[\r\n]+/)
    .filter(line => line.trim())
    .slice(0, mostLines);

/** How many lines have a separator, how many of them equally often, and how many cells those have. */
function fitOf(delimiter: string, lines: readonly string[]): { lines: number; alike: number; cells: number } {
  const counts = lines.map(line => line.split(delimiter).length).filter(count => count > 1);
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [[cells, alike] = [0, 0]] = [...times].toSorted(([a, as], [b, bs]) => bs - as || b - a);
  return { lines: counts.length, alike, cells };
}
