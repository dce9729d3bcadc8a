import { GraphQLLocalDate } from "graphql-scalars";

/** Milliseconds of a quarter of an hour: in every current time zone, days begin on one in UTC. */
const quarterHourMs = 15 * 60_000;

/** Cached day per time zone, because formatting takes longer than the response cache should. */
const told = new Map<string, { quarterHour: number; day: string }>();

/** Returns the current day in a time zone, `2026-11-24`. */
export function todayIn(timeZone: string, now = new Date()): string {
  const quarterHour = Math.floor(now.getTime() / quarterHourMs);
  const last = told.get(timeZone);
  if (last?.quarterHour === quarterHour) return last.day;
  // The Swedish locale formats days as in ISO 8601.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
  told.set(timeZone, { quarterHour, day });
  return day;
}

/** Returns an instant in a time zone with the name of the zone, `2026-11-24 09:00 GMT+9`. */
export const timeIn = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    ...({ timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const),
    ...({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const),
  }).format(new Date(instant));

/** Returns the present time of day in a time zone, `09:00`. */
export const timeOfDayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" }).format(now);

/** True if a text is an existing day such as `2026-11-24`. */
export function isDay(text: string): boolean {
  try {
    return GraphQLLocalDate.parseValue(text) === text;
  } catch {
    return false;
  }
}

/** Returns true for the name of an IANA time zone. */
export function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
