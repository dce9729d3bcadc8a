import { enumerationOf, type PropertyType } from "./define/index.js";

/** Booleans in Indonesian. */
export const yesOrNo = { true: "Ya", false: "Tidak" } as const;

/** Returns a value of a property as people read it: an Indonesian label, Ya or Tidak, or the value itself. */
export function textOfValue(value: unknown, type: PropertyType): string {
  if (typeof value === "boolean") return yesOrNo[`${value}`];
  return enumerationOf(type)?.labels[String(value)] ?? String(value);
}
