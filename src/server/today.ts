import { GraphQLLocalDate } from "graphql-scalars";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day in a time zone, `2026-11-24`: Swedish writes days as ISO 8601 does. */
export const todayIn = (timeZone: string, now = new Date()): string => formatIn(timeZone).format(now);

/** Making one takes longer than a kept answer may. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone });
  formats.set(timeZone, format);
  return format;
}

/** Whether a text is a day that there is, `2026-11-24`. */
export function isDay(text: string): boolean {
  try {
    return GraphQLLocalDate.parseValue(text) === text;
  } catch {
    return false;
  }
}
