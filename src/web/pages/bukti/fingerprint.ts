import { withParameters } from "../../ui/links";
import { type Asked, parametersOf } from "./asked";

/** Digits of a fingerprint that are printed: 80 bits, which nobody finds other data for. */
const printed = 20;
const groupSize = 4;

/** Returns the printed part of a fingerprint in groups: a1b2 c3d4 … */
export const groupsOf = (fingerprint: string): string =>
  fingerprint
    .slice(0, printed)
    .match(new RegExp(`.{1,${groupSize}}`, "g"))!
    .join(" ");

/** State of the data since a report was made. */
export type Compared = "SAME" | "OTHER" | "INCOMPLETE";

/** Compares a fingerprint as it was typed, with or without groups, with that of the data now. */
export function compare(typed: string, fingerprint: string): Compared {
  const digits = typed.toLowerCase().replace(/[^0-9a-f]/g, "");
  if (digits.length < printed) return "INCOMPLETE";
  return fingerprint.startsWith(digits) ? "SAME" : "OTHER";
}

/** Returns the address at which anybody can check whether a report is still so. */
export const addressOfCheck = (asked: Asked, fingerprint: string, madeAt: string | undefined): string =>
  withParameters("/bukti", new URLSearchParams(), {
    ...parametersOf(asked),
    sidik: fingerprint.slice(0, printed),
    dibuat: madeAt && new Date(madeAt).toISOString().replace(/\.\d+Z$/, "Z"),
  });
