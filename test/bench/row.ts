/** Formats a table row: the first column left-aligned, numbers right-aligned. */
export function row([name = "", ...cells]: string[], widths = { first: 34, others: 14 }): string {
  const line = name.padEnd(widths.first) + cells.map(cell => cell.padStart(widths.others)).join("");
  return line.trimEnd();
}

/** Formats a number with one decimal if it is below 100: "3482", "512", "7.3"; a dash if it could not be measured. */
export const figure = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(value < 100 ? 1 : 0));
