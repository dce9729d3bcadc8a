import { GraphQLLocalDate } from "graphql-scalars";

/** A day begins on a quarter of an hour of UTC, in every time zone of today. */
const quarterHourMs = 15 * 60_000;

/** The day last told of each time zone: writing it takes longer than a kept answer may. */
const told = new Map<string, { quarterHour: number; day: string }>();

/** The day in a time zone, `2026-11-24`. */
export function todayIn(timeZone: string, now = new Date()): string {
  const quarterHour = Math.floor(now.getTime() / quarterHourMs);
  const last = told.get(timeZone);
  if (last?.quarterHour === quarterHour) return last.day;
  // Swedish writes days as ISO 8601 does.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
  told.set(timeZone, { quarterHour, day });
  return day;
}

/** Whether a text is a day that there is, `2026-11-24`. */
export function isDay(text: string): boolean {
  try {
    return GraphQLLocalDate.parseValue(text) === text;
  } catch {
    return false;
  }
}
