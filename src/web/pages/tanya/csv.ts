/** Returns the rows of a CSV text (RFC 4180), the header first. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const body = text.replace(/^\ufeff/, "");
  while (cell.lastIndex < body.length) {
    const [, quoted, plain, end] = cell.exec(body) ?? [undefined, undefined, undefined, undefined];
    if (end === undefined) return rows;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, [...row, ""]] : rows;
}
