import { CellError } from "../../csv/parse-cell.js";

/**
 * A number as programs write it, from what people write. A point or a comma that stands several times parts thousands; of
 * both, the last parts the fraction. One that stands once, with three digits behind it, is either: a point parts thousands
 * in a column of whole numbers, as Indonesian has it; else nobody can tell, and a CellError says so. Text that is no
 * number stays as it is; programs' notations such as 0x10 are none.
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

/** Several groups of thousands, or groups and a fraction: `1.500.000`, `1,500,000.50`, `1.500,5`, `1 500`. */
function withoutGroups(text: string): string | undefined {
  const [, digits, mark, fraction] = /^(-?\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(text) ?? [];
  if (!digits || !mark) return undefined;
  const isSure = fraction !== undefined || /\s/.test(mark) || digits.split(mark).length > 2;
  if (!isSure) return undefined;
  return digits.replaceAll(mark, "") + (fraction === undefined ? "" : `.${fraction}`);
}

/** A fraction of zeros is none. */
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
