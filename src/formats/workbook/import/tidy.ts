import { GraphQLLocalDate } from "graphql-scalars";
import type { PropertyType } from "../../../metamodel/define/index.js";
import { isNumber, isWhole } from "../../csv/parse-cell.js";
import { dayOf } from "./day-of.js";
import { numberOf } from "./number-of.js";

/**
 * A text as our columns have it, from what people write: `Rp 1.500.000` is 1500000, `31/12/2026` is 2026-12-31. Throws a
 * CellError for a number that could be two.
 */
export function tidy(text: string, type: PropertyType): string {
  if (type === GraphQLLocalDate) return dayOf(text);
  if (isNumber(type)) return numberOf(text, isWhole(type));
  return text;
}
