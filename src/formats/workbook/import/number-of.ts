import { CellError } from "../../csv/parse-cell.js";

/**
 * Converts a number as people write it into program notation. A repeated point or comma separates thousands; if both
 * occur, the last one separates the fraction. A single one with three digits after it is ambiguous: in a column of
 * whole numbers a point separates thousands, as in Indonesian; otherwise throws a CellError. Other texts are returned
 * unchanged; notations such as 0x10 are not numbers.
 */
export function numberOf(text: string, isWhole: boolean): string {
  const bare = text
    .replace(/^(rp|idr)\.?\s*/i, "")
    .replace(/(,-|\s)+$/, "")
    .replace(/^−/, "-");
  if (/^[+-]?0[box]/i.test(bare)) return "NaN";
  const number = withoutGroups(bare);
  if (!isWhole) return number ?? fractionOf(bare);
  return wholeOf(number ?? bare);
}

/** Removes thousands separators if unambiguous: `1.500.000`, `1,500,000.50`, `1.500,5`, `1 500`. */
function withoutGroups(text: string): string | undefined {
  const [, digits, mark, fraction] = /^(-?\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(text) ?? [];
  if (!digits || !mark) return undefined;
  const isSure = fraction !== undefined || /\s/.test(mark) || digits.split(mark).length > 2;
  if (!isSure) return undefined;
  return digits.replaceAll(mark, "") + (fraction === undefined ? "" : `.${fraction}`);
}

/** Removes a fraction of zeros. */
const wholeOf = (text: string): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? text.replace(".", "") : text.replace(/^(-?\d+)[.,]00?$/, "$1");

function fractionOf(text: string): string {
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) throw new CellError(twoMeanings(text));
  return text.replace(/^(-?\d+),(\d+(?:e[+-]?\d+)?)$/i, "$1.$2");
}

function twoMeanings(text: string): string {
  const [whole = "", fraction = ""] = text.split(/[.,]/);
  const digits = fraction.replace(/0+$/, "") || "0";
  const small = `${whole},${digits.length === 3 ? `${digits}0` : digits}`;
  return `dapat berarti ${whole}${fraction} atau ${small}; tulis ${whole}${fraction} atau ${small}`;
}
