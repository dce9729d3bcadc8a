const signed = String.raw`[-+]?\d+(?:[.,]\d+)?`;
const part = (unit: string) => `(?:(${signed})${unit})?`;
const pattern = new RegExp(
  `^([-+])?P${["Y", "M", "W", "D"].map(part).join("")}(?:T${["H", "M", "S"].map(part).join("")})?$`,
);
const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

/** Approximate number of each unit in a year. */
const perYear: DurationParts = {
  years: 1,
  months: 12,
  weeks: 52,
  days: 365,
  hours: 8_760,
  minutes: 525_600,
  seconds: 3.2e7,
};

/** Duration in the form of Cypher's `duration()`. */
export type DurationParts = Record<(typeof units)[number], number>;

/** Parses an ISO 8601 duration such as `P1Y6M`; undefined for any other text. */
export function durationParts(text: string): DurationParts | undefined {
  const [, sign, ...numbers] = pattern.exec(text) ?? [];
  if (numbers.every(each => each === undefined)) return undefined;
  const factor = sign === "-" ? -1 : 1;
  const amount = (number: string | undefined) => factor * Number((number ?? "0").replace(",", "."));
  return Object.fromEntries(units.map((unit, index) => [unit, amount(numbers[index])])) as DurationParts;
}

/** Returns the approximate number of years, regardless of sign. */
export const yearsOf = (parts: DurationParts): number =>
  units.reduce((sum, unit) => sum + Math.abs(parts[unit]) / perYear[unit], 0);
