import { GraphQLLocalDate } from "graphql-scalars";
import { isNumber, isWhole, type PropertyType } from "../../../metamodel/define/index.js";
import { dayOf } from "./day-of.js";
import { numberOf } from "./number-of.js";

/**
 * Converts a number or day as people write it: `Rp 1.500.000` becomes 1500000, `31/12/2026` becomes 2026-12-31. Throws
 * a CellError for an ambiguous number.
 */
export function tidy(text: string, type: PropertyType): string {
  if (type === GraphQLLocalDate) return dayOf(text);
  if (isNumber(type)) return numberOf(text, isWhole(type));
  return text;
}
