/** A line of a table that is printed as it comes to be: the first column to the left, numbers to the right. */
export function row([name = "", ...cells]: string[], widths = { first: 34, others: 14 }): string {
  const line = name.padEnd(widths.first) + cells.map(cell => cell.padStart(widths.others)).join("");
  return line.trimEnd();
}

/** One digit behind the point where the figure is small: "3482", "512", "7.3"; a dash for what could not be measured. */
export const figure = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(value < 100 ? 1 : 0));
