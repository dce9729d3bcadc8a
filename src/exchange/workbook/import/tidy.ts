import { GraphQLLocalDate } from "graphql-scalars";
import { enumerationOf, type PropertyType } from "../../../metamodel/define/index.js";
import { nearest } from "../../../repository/likeness.js";
import { isNumber, isWhole } from "../../csv/parse-cell.js";

/** A text as our columns have it, from what people write: `Rp 1.500.000` is 1500000, `31/12/2026` is 2026-12-31. */
export function tidy(text: string, type: PropertyType): string {
  if (type === GraphQLLocalDate) return dayOf(text);
  if (isNumber(type)) return numberOf(text, isWhole(type));
  return text;
}

const months = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

function dayOf(text: string): string {
  const [, day = "", month = "", year] = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/. ]+(\d{4})$/i.exec(text) ?? [];
  if (!year) return text;
  const number = /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  return `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A point parts thousands only where there can be no fraction; there `1,000` could be one or a thousand, so it is neither. */
function numberOf(text: string, isWhole: boolean): string {
  const bare = text.replace(/^rp\.?\s*/i, "").replace(/(,-|\s)+$/, "");
  if (isWhole)
    return /^-?(\d{1,3}(\.\d{3})+|\d+)(,00?)?$/.test(bare) ? bare.replace(/,.*$/, "").replaceAll(".", "") : bare;
  return /^-?\d+,\d+$/.test(bare) ? bare.replace(",", ".") : bare;
}

/** The label of an enumeration that a misspelled text can only mean. */
export function guessLabel(text: string, type: PropertyType): string | undefined {
  const labels = enumerationOf(type)?.labels;
  return labels && nearest(text, Object.values(labels), label => label, "OF_FEW");
}
