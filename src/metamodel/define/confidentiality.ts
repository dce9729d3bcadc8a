import { enumeration } from "./enumeration.js";

export const Confidentiality = enumeration(
  "Confidentiality",
  "Circle of people who may see an element or property, from open to closed.",
  { PUBLIC: "Publik", INTERNAL: "Internal Pemerintah", RESTRICTED: "Rahasia" },
);

/** Confidentiality of an element or property, from open to closed. */
export type Confidentiality = keyof typeof Confidentiality;

/** All values, from open to closed. */
export const confidentialities = Object.keys(Confidentiality) as Confidentiality[];

/** Default of a kind: one value for all its elements, or one by the value of an enumerated property. */
export type ConfidentialityDefault =
  | Confidentiality
  | { by: string; values: Readonly<Record<string, Confidentiality>>; otherwise: Confidentiality };

/** Returns the default for an element with the given properties. */
export function defaultConfidentiality(
  declared: ConfidentialityDefault,
  element: Readonly<Record<string, unknown>>,
): Confidentiality {
  if (typeof declared === "string") return declared;
  return declared.values[String(element[declared.by])] ?? declared.otherwise;
}

/** Returns true if the first value lets more people see an element than the second. */
export const isLooser = (one: Confidentiality, other: Confidentiality): boolean =>
  confidentialities.indexOf(one) < confidentialities.indexOf(other);

/** Returns the value that fewer people may see. */
export const stricterOf = (one: Confidentiality, other: Confidentiality): Confidentiality =>
  isLooser(one, other) ? other : one;
